import { z } from 'zod'
import { type FileSystem, nodeFileSystem } from '../../files/fileSystem.ts'
import { loadChecked } from '../../files/loadChecked.ts'
import { safeSave } from '../../files/safeSave.ts'

const consentSchema = z.object({ station: z.string(), dialect: z.string(), action: z.string(), at: z.number() })
const fileSchema = z.object({ consents: z.array(consentSchema) })
/** The consents kept; of more, the oldest go. */
const MOST = 5000

/** What a person allowed at which station although nobody has confirmed it: in memory, and in a file. */
export class ActionConsents {
  readonly #path: string
  readonly #fileSystem: FileSystem
  #consents: z.infer<typeof consentSchema>[]
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(
    path: string,
    fileSystem: FileSystem,
    consents: z.infer<typeof consentSchema>[],
    setAside: string | null,
  ) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.#consents = consents
    this.setAside = setAside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<ActionConsents> {
    const { value, setAside } = await loadChecked(fileSystem, path, fileSchema)
    return new ActionConsents(path, fileSystem, value?.consents ?? [], setAside)
  }

  /** Whether the person allowed this action of this dialect at this station. */
  given(station: string, dialect: string, action: string): boolean {
    return this.#consents.some(each => each.station === station && each.dialect === dialect && each.action === action)
  }

  /** Keeps what the person allows; resolves when the disk has it. Throws AppError folder-unusable, and then nothing was allowed. */
  async give(station: string, dialect: string, actions: readonly string[]): Promise<void> {
    const at = Date.now()
    const fresh = actions.filter(action => !this.given(station, dialect, action))
    if (fresh.length === 0) return
    const before = this.#consents
    this.#consents = [...before, ...fresh.map(action => ({ station, dialect, action, at }))].slice(-MOST)
    try {
      await safeSave(this.#path, Buffer.from(`${JSON.stringify({ consents: this.#consents }, null, 2)}\n`), {
        fileSystem: this.#fileSystem,
        parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      })
    } catch (thrown) {
      this.#consents = before
      throw thrown
    }
  }
}
