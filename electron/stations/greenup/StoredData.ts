import { z } from 'zod'
import { greenupStoredSchema } from '../../../shared/contract/greenup.ts'
import { type FileSystem, nodeFileSystem } from '../../files/fileSystem.ts'
import { loadChecked } from '../../files/loadChecked.ts'
import { safeSave } from '../../files/safeSave.ts'

const entrySchema = greenupStoredSchema.extend({ station: z.string(), hashes: z.array(z.string()) })
/** What was stored at a station, and the hashes of what its 'OCPP data' should say. */
export type StoredEntry = z.infer<typeof entrySchema>
const fileSchema = z.object({ stations: z.array(entrySchema) })
/** The stations kept; of more, those stored to longest ago go. */
const MOST = 2000

/** What was stored last at each Green'Up station, so that a later run can compare: in memory, and in a file. */
export class StoredData {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #entries: Map<string, StoredEntry>
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(path: string, fileSystem: FileSystem, entries: StoredEntry[], setAside: string | null) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.#entries = new Map(entries.map(entry => [entry.station, entry]))
    this.setAside = setAside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<StoredData> {
    const { value, setAside } = await loadChecked(fileSystem, path, fileSchema)
    return new StoredData(path, fileSystem, value?.stations ?? [], setAside)
  }

  of(station: string): StoredEntry | null {
    return this.#entries.get(station) ?? null
  }

  /** Keeps what was stored; resolves when the disk has it. Throws AppError folder-unusable; it holds until the program ends all the same. */
  async keep(entry: StoredEntry): Promise<void> {
    this.#entries.delete(entry.station)
    this.#entries.set(entry.station, entry)
    const stations = [...this.#entries.values()].slice(-MOST)
    await safeSave(this.#path, Buffer.from(`${JSON.stringify({ stations }, null, 2)}\n`), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
  }
}
