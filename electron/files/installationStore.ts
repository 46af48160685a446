import { z } from 'zod'
import { installationOfSchema } from '../../shared/contract/installation.ts'
import { type Installation, installationSchema, UNKNOWN_INSTALLATION } from '../../shared/installation/installation.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { loadChecked } from './loadChecked.ts'
import { safeSave } from './safeSave.ts'

/** A list, not an object: a station's name is its own and may be any text. */
const fileSchema = z.object({
  installations: z.array(z.object({ station: installationOfSchema, installation: installationSchema })),
})
/** Stations kept; of more, those set longest ago go. */
const MOST_STATIONS = 2000

/** What the person said of the supply of each station: in memory and in a file. */
export class InstallationStore {
  readonly #path: string
  readonly #fileSystem: FileSystem
  /** The one set last is the last. */
  readonly #installations: Map<string, Installation>
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(
    path: string,
    fileSystem: FileSystem,
    installations: Map<string, Installation>,
    setAside: string | null,
  ) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.#installations = installations
    this.setAside = setAside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<InstallationStore> {
    const { value, setAside } = await loadChecked(fileSystem, path, fileSchema)
    const known = value?.installations.map(({ station, installation }) => [station, installation] as const)
    return new InstallationStore(path, fileSystem, new Map(known), setAside)
  }

  /** What was said of a station; nulls where nothing was. */
  get(station: string): Installation {
    return this.#installations.get(station) ?? UNKNOWN_INSTALLATION
  }

  /** Keeps what is said of a station; all nulls forget it. Where it cannot be kept it holds until the program ends. Throws AppError folder-unusable. */
  async set(station: string, installation: Installation): Promise<Installation> {
    this.#installations.delete(station)
    if (Object.values(installation).some(value => value !== null)) this.#installations.set(station, installation)
    for (const oldest of [...this.#installations.keys()].slice(0, -MOST_STATIONS)) this.#installations.delete(oldest)
    const installations = [...this.#installations].map(([of, said]) => ({ station: of, installation: said }))
    await safeSave(this.#path, Buffer.from(`${JSON.stringify({ installations }, null, 2)}\n`), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
    return this.get(station)
  }
}
