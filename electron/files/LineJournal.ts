import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type FileSystem, nodeFileSystem, readIfThere } from './fileSystem.ts'
import { safeSave } from './safeSave.ts'
import { sha256 } from './sha256.ts'
import { Turns } from './turns.ts'

const lineSchema = z.object({ sum: z.string(), id: z.string(), entry: z.unknown() })

function sumOf(id: string, entry: unknown): string {
  return sha256(`${id} ${JSON.stringify(entry)}`).slice(0, 16)
}

/** What a line says, or null where it is torn, filled with zeros or changed. */
function readLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line))
    return parsed.success && parsed.data.sum === sumOf(parsed.data.id, parsed.data.entry) ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * A file that only grows, a JSON line for each entry, each line with its own number and checksum: whatever a power cut does to the end of it, what
 * was written before is read, and nothing twice.
 */
export class LineJournal {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #turns = new Turns()

  constructor(path: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#path = path
    this.#fileSystem = fileSystem
  }

  /** Adds an entry; `synced` waits until the disk has it. Throws the system's errors. */
  append(entry: object, synced = true): Promise<void> {
    return this.#turns.take('', async () => {
      await this.#fileSystem.mkdir(dirname(this.#path))
      const handle = await this.#fileSystem.open(this.#path, 'a')
      try {
        const id = randomBytes(6).toString('hex')
        // The line end in front cuts off whatever a torn line left.
        await handle.writeFile(Buffer.from(`\n${JSON.stringify({ sum: sumOf(id, entry), id, entry })}\n`))
        if (synced) await handle.sync()
      } finally {
        await handle.close()
      }
    })
  }

  /** All entries that are whole, in order, each once. Throws the system's errors; no file is no entries. */
  async read(): Promise<unknown[]> {
    const bytes = await readIfThere(this.#fileSystem, this.#path)
    const seen = new Set<string>()
    const text = new TextDecoder('utf-8').decode(bytes ?? new Uint8Array())
    return text.split('\n').flatMap(line => {
      const read = readLine(line)
      if (!read || seen.has(read.id)) return []
      seen.add(read.id)
      return [read.entry]
    })
  }

  /** Puts these entries in the place of all there are. Throws AppError folder-unusable. */
  replace(entries: readonly object[]): Promise<void> {
    const lines = entries.map(entry => {
      const id = randomBytes(6).toString('hex')
      return `${JSON.stringify({ sum: sumOf(id, entry), id, entry })}\n`
    })
    return this.#turns.take('', async () => {
      await safeSave(this.#path, Buffer.from(lines.join('')), { fileSystem: this.#fileSystem })
    })
  }
}
