import { z } from 'zod'
import { type FileSystem, nodeFileSystem } from '../../files/fileSystem.ts'
import { loadChecked } from '../../files/loadChecked.ts'
import { safeSave } from '../../files/safeSave.ts'

const fileSchema = z.object({
  certificates: z.array(z.object({ address: z.string(), sha256: z.string(), at: z.number() })),
})
/** The certificates kept; of more, the oldest go. */
const MOST = 2000

/** The certificates that a person confirmed, one for each address: in memory, and in a file. Fingerprints are SHA-256 as `AB:CD:…`. */
export class PinnedCertificates {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #pins: Map<string, { sha256: string; at: number }>
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null

  private constructor(path: string, fileSystem: FileSystem, pins: PinnedCertificates['entries'], aside: string | null) {
    this.#path = path
    this.#fileSystem = fileSystem
    this.#pins = new Map(pins.map(({ address, sha256, at }) => [address, { sha256, at }]))
    this.setAside = aside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<PinnedCertificates> {
    const { value, setAside } = await loadChecked(fileSystem, path, fileSchema)
    return new PinnedCertificates(path, fileSystem, value?.certificates ?? [], setAside)
  }

  /** Newest last. */
  get entries(): { address: string; sha256: string; at: number }[] {
    return [...this.#pins].map(([address, pin]) => ({ address, ...pin }))
  }

  /** The fingerprint confirmed for this `host:port`, or null. */
  of(address: string): string | null {
    return this.#pins.get(address)?.sha256 ?? null
  }

  /** Keeps a confirmed certificate; resolves when the disk has it. Throws AppError folder-unusable, and then nothing was confirmed. */
  async pin(address: string, sha256: string): Promise<void> {
    const before = this.#pins.get(address)
    this.#pins.delete(address)
    this.#pins.set(address, { sha256, at: Date.now() })
    try {
      await this.#save()
    } catch (thrown) {
      if (before) this.#pins.set(address, before)
      else this.#pins.delete(address)
      throw thrown
    }
  }

  async #save(): Promise<void> {
    const text = `${JSON.stringify({ certificates: this.entries.slice(-MOST) }, null, 2)}\n`
    await safeSave(this.#path, Buffer.from(text), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
  }
}
