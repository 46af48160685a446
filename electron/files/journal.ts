import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import type { Unfinished } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/errors.ts'
import { codeOf, type FileSystem, nodeFileSystem, readIfThere, reasonOf } from './fileSystem.ts'
import { LineJournal } from './LineJournal.ts'
import { safeSave } from './safeSave.ts'
import { sha256 } from './sha256.ts'

const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('started'),
    serial: z.string(),
    imageName: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    total: z.number(),
    at: z.number(),
  }),
  z.object({ kind: z.literal('progress'), serial: z.string(), acknowledged: z.number(), at: z.number() }),
  z.object({ kind: z.literal('phase'), serial: z.string(), phase: z.string(), at: z.number() }),
  z.object({ kind: z.literal('finished'), serial: z.string(), at: z.number() }),
])
type Entry = z.infer<typeof entrySchema>

type OpenFlash = Unfinished & { readonly sha256: string }

export interface FlashImageCopy {
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

export interface FlashJournalOptions {
  readonly fileSystem?: FileSystem
  /** Told of what could not be noted while a flash went on: that must not stop it. */
  readonly onProblem?: (thrown: unknown) => void
  readonly now?: () => number
}

/** Progress is noted at most so often, in ms. */
const PROGRESS_EVERY = 1000
/** Above so many bytes the journal is cut down to what is unfinished. */
const COMPACT_ABOVE = 256 * 1024

function afterEntry(flashes: Map<string, OpenFlash>, entry: Entry): void {
  const { serial, at } = entry
  const before = flashes.get(serial)
  if (entry.kind === 'finished') flashes.delete(serial)
  else if (entry.kind === 'started') {
    const { imageName, total, sha256: hash } = entry
    flashes.set(serial, { serial, imageName, sha256: hash, phase: 'write', acknowledged: 0, total, at })
  } else if (before && entry.kind === 'progress') {
    flashes.set(serial, { ...before, acknowledged: entry.acknowledged, at })
  } else if (before && entry.kind === 'phase') flashes.set(serial, { ...before, phase: entry.phase, at })
}

/** Every flash from its start to its end, with a copy of its image, so that the next start knows what a crash or a power cut left undone. */
export class FlashJournal {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #journal: LineJournal
  readonly #onProblem: (thrown: unknown) => void
  readonly #now: () => number
  #notedAt = Number.NEGATIVE_INFINITY

  constructor(folder: string, options: FlashJournalOptions = {}) {
    this.#folder = folder
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#journal = new LineJournal(join(folder, 'flashes.jsonl'), this.#fileSystem)
    this.#onProblem = options.onProblem ?? (() => undefined)
    this.#now = options.now ?? Date.now
  }

  /** Keeps a copy of the image and notes the start. What cannot be noted must not start. Throws AppError folder-unusable. */
  async started(flash: { serial: string; imageName: string; sha256: string; bytes: Uint8Array }): Promise<void> {
    const { serial, imageName, bytes } = flash
    const hash = sha256(bytes)
    try {
      await safeSave(this.#imagePath(hash), bytes, { fileSystem: this.#fileSystem })
      await this.#note({ kind: 'started', serial, imageName, sha256: hash, total: bytes.length, at: this.#now() })
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      throw new AppError({ code: 'folder-unusable', data: { path: this.#folder, reason: reasonOf(thrown) } }, thrown)
    }
    this.#notedAt = Number.NEGATIVE_INFINITY
  }

  /** Notes how many bytes the controller has confirmed, now and then. Never throws: see onProblem. */
  progress(serial: string, acknowledged: number): void {
    if (performance.now() - this.#notedAt < PROGRESS_EVERY) return
    this.#notedAt = performance.now()
    this.#journal
      .append({ kind: 'progress', serial, acknowledged, at: this.#now() } satisfies Entry, false)
      .catch(this.#onProblem)
  }

  /** Notes that a phase began. Never rejects: see onProblem. */
  async phase(serial: string, phase: string): Promise<void> {
    await this.#note({ kind: 'phase', serial, phase, at: this.#now() }).catch(this.#onProblem)
  }

  /** Notes the end, whatever it was, and takes the copy of the image away. Also for one the person has seen and lets go. Never rejects: see onProblem. */
  async finished(serial: string): Promise<void> {
    try {
      await this.#note({ kind: 'finished', serial, at: this.#now() })
      await this.#tidy()
    } catch (thrown) {
      this.#onProblem(thrown)
    }
  }

  /** The flashes without an end, newest first. Throws the system's errors. */
  async unfinished(): Promise<Unfinished[]> {
    return (await this.#open()).map(({ sha256: _, ...flash }) => flash)
  }

  /** The image of a station's unfinished flash, or null where there is none or its copy is not whole. */
  async imageOf(serial: string): Promise<FlashImageCopy | null> {
    const flash = (await this.#open()).find(each => each.serial === serial)
    const bytes = flash && (await readIfThere(this.#fileSystem, this.#imagePath(flash.sha256)))
    if (!flash || !bytes || sha256(bytes) !== flash.sha256) return null
    return { name: flash.imageName, sha256: flash.sha256, bytes }
  }

  #imagePath(hash: string): string {
    return join(this.#folder, 'images', `${hash}.bin`)
  }

  #note(entry: Entry): Promise<void> {
    return this.#journal.append(entry)
  }

  async #open(): Promise<OpenFlash[]> {
    const flashes = new Map<string, OpenFlash>()
    for (const read of await this.#journal.read()) {
      const entry = entrySchema.safeParse(read)
      if (entry.success) afterEntry(flashes, entry.data)
    }
    return [...flashes.values()].sort((a, b) => b.at - a.at)
  }

  /** Takes away images no unfinished flash needs, and a long history. */
  async #tidy(): Promise<void> {
    const open = await this.#open()
    const needed = new Set(open.map(flash => `${flash.sha256}.bin`))
    const folder = join(this.#folder, 'images')
    const names = await this.#fileSystem.readdir(folder).catch(thrown => {
      if (codeOf(thrown) === 'ENOENT') return []
      throw thrown
    })
    for (const name of names) {
      if (/^[0-9a-f]{64}\.bin$/.test(name) && !needed.has(name)) await this.#fileSystem.unlink(join(folder, name))
    }
    if ((await this.#fileSystem.size(join(this.#folder, 'flashes.jsonl'))) <= COMPACT_ABOVE) return
    await this.#journal.replace(
      open.flatMap(({ serial, imageName, sha256: hash, total, at, acknowledged, phase }): Entry[] => [
        { kind: 'started', serial, imageName, sha256: hash, total, at },
        { kind: 'phase', serial, phase, at },
        { kind: 'progress', serial, acknowledged, at },
      ]),
    )
  }
}
