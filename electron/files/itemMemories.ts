import { z } from 'zod'
import { type ItemMemory, itemMemorySchema, type XmlKind, xmlKindSchema } from '../../shared/contract/ocppconf.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { loadChecked } from './loadChecked.ts'
import { safeSave } from './safeSave.ts'

const entrySchema = xmlKindSchema.extend(itemMemorySchema.shape)
type Entry = z.infer<typeof entrySchema>
const fileSchema = z.object({ mappings: z.array(entrySchema) })

/** The kinds of files kept; of more, the oldest go. */
const MOST_KINDS = 200

/** What was said of the elements of OCPPConf.xml files, by firmware and by shape, in a file. */
export class ItemMemories {
  readonly #path: string
  readonly #fileSystem: FileSystem
  /** Newest first. */
  #entries: readonly Entry[]
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(path: string, fileSystem: FileSystem, entries: readonly Entry[], setAside: string | null) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.#entries = entries
    this.setAside = setAside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<ItemMemories> {
    const { value, setAside } = await loadChecked(fileSystem, path, fileSchema)
    return new ItemMemories(path, fileSystem, value?.mappings ?? [], setAside)
  }

  /** What was said of files of this firmware and shape, else of this firmware, else of this shape; null where nothing was. */
  find({ firmware, shape }: XmlKind): ItemMemory | null {
    const ofFirmware = firmware === null ? [] : this.#entries.filter(entry => entry.firmware === firmware)
    const found =
      ofFirmware.find(entry => entry.shape === shape) ??
      ofFirmware[0] ??
      this.#entries.find(entry => entry.shape === shape)
    return found ? { items: found.items, checked: found.checked } : null
  }

  /** Keeps what was said; resolves when the disk has it. Throws AppError folder-unusable, and then it holds until the program ends. */
  async keep(entry: Entry): Promise<void> {
    const others = this.#entries.filter(({ firmware, shape }) => firmware !== entry.firmware || shape !== entry.shape)
    this.#entries = [entry, ...others].slice(0, MOST_KINDS)
    await safeSave(this.#path, Buffer.from(`${JSON.stringify({ mappings: this.#entries }, null, 2)}\n`), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
  }
}
