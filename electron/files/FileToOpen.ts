import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { MAX_XML_FILE_BYTES } from '../../shared/ocppconf/xmlFile.ts'
import { MAX_PARAMETER_FILE_BYTES } from '../../shared/parameters/parameterFile.ts'
import { LARGEST_FILE } from '../firmware/Images.ts'
import { Watched } from '../watched.ts'
import { readInput } from './readInput.ts'

const limits: Readonly<Record<string, number>> = {
  '.json': MAX_PARAMETER_FILE_BYTES,
  '.xml': MAX_XML_FILE_BYTES,
  '.bin': LARGEST_FILE,
}

interface Offer {
  readonly id: string
  readonly name: string
}

/**
 * The file this program was started with, or was given by a second start or by the system, until a page takes it. There is one at a
 * time: a newer one replaces it.
 */
export class FileToOpen {
  /** What a page may take; null where nothing waits. */
  readonly offered = new Watched<Offer | null>(null)
  #path = ''

  /** `path` is absolute. Nothing is read yet. */
  offer(path: string): void {
    this.#path = path
    this.offered.set({ id: randomUUID(), name: basename(path) })
  }

  /**
   * The file, to the first page that asks for it; null to the others. A file of a kind that nobody reads comes without its bytes.
   * @throws AppError file-unreadable, file-too-large
   */
  async take(id: string): Promise<{ name: string; file: Blob } | null> {
    const offer = this.offered.get()
    if (offer?.id !== id) return null
    const path = this.#path
    this.offered.set(null)
    const limit = limits[extname(path).toLowerCase()]
    return { name: offer.name, file: new Blob(limit === undefined ? [] : [Buffer.from(await readInput(path, limit))]) }
  }
}
