import { type Settings, settingsSchema } from '../../shared/contract/settings.ts'
import { Watched } from '../watched.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { loadChecked } from './loadChecked.ts'
import { safeSave } from './safeSave.ts'

/** A change names the settings it sets, and only those. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** The person's settings: in memory, watched by every page, and in a file. */
export class SettingsStore {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly settings: Watched<Settings>
  /** Where a damaged settings file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(path: string, fileSystem: FileSystem, settings: Settings, setAside: string | null) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.settings = new Watched(settings)
    this.setAside = setAside
  }

  /** Reads the settings; defaults where there are none or the file is damaged. Throws the system's errors where the file cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<SettingsStore> {
    const { value, setAside } = await loadChecked(fileSystem, path, settingsSchema)
    return new SettingsStore(path, fileSystem, value ?? settingsSchema.parse({}), setAside)
  }

  /** Sets what `change` names and keeps it. Where it cannot be kept it holds until the program ends. Throws AppError folder-unusable. */
  async change(change: SettingsChange): Promise<Settings> {
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const settings = settingsSchema.parse({ ...this.settings.get(), ...named })
    this.settings.set(settings)
    await safeSave(this.#path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`), {
      fileSystem: this.#fileSystem,
      parse: bytes => settingsSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
    return settings
  }
}
