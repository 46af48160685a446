import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { LogSource } from '../../shared/log/logLine.ts'
import { redact } from '../../shared/log/redact.ts'
import { fileNamePart } from './fileNamePart.ts'
import { fileStamp } from './fileStamp.ts'
import { type FileSystem, nodeFileSystem, type OpenFile, reasonOf } from './fileSystem.ts'

export interface LogFileOptions {
  readonly fileSystem?: FileSystem
  /** Told once when the log cannot be written; the log goes on as soon as it can. */
  readonly onProblem?: (problem: AppError) => void
  /** A file takes so many bytes, then the next begins. */
  readonly partBytes?: number
  /** So many files are kept of one connection. */
  readonly parts?: number
  /** Log files kept in the folder, of all connections. */
  readonly filesInFolder?: number
}

const PART_BYTES = 16 * 1024 * 1024
const PARTS = 4
const FILES_IN_FOLDER = 200
/** Lines waiting for a slow or full disk, in characters; what comes beyond is counted and left out. */
const LONGEST_QUEUE = 4 * 1024 * 1024
const NAME = /^\d{8}T\d{9}Z_.+\.log$/

/**
 * The log of one connection, written as it comes to `<UTC>_<port>.log`, without its secrets. Bounded in size: a long one goes on in a next file and
 * its oldest files go. Nothing it does stops or slows the caller.
 */
export class LogFile {
  readonly #folder: string
  readonly #stem: string
  readonly #fileSystem: FileSystem
  readonly #onProblem: (problem: AppError) => void
  readonly #partBytes: number
  readonly #parts: number
  readonly #filesInFolder: number
  readonly #queue: string[] = []
  #queued = 0
  #leftOut = 0
  #writing: Promise<void> | null = null
  #file: OpenFile | null = null
  #part = 0
  #partSize = 0
  #reported = false
  #closed = false

  constructor(folder: string, port: string, startedAt: Date, options: LogFileOptions = {}) {
    this.#folder = folder
    // `/dev/ttyUSB0` and `\\.\COM10` by their last part.
    this.#stem = `${fileStamp(startedAt)}_${fileNamePart(port.split(/[\\/]/).at(-1) ?? port)}`
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#onProblem = options.onProblem ?? (() => undefined)
    this.#partBytes = options.partBytes ?? PART_BYTES
    this.#parts = options.parts ?? PARTS
    this.#filesInFolder = options.filesInFolder ?? FILES_IN_FOLDER
  }

  /** Adds a line, redacted. `at` in ms since 1970. Returns at once and never throws. */
  append(at: number, source: LogSource, text: string): void {
    if (this.#closed) return
    const line = `${new Date(at).toISOString()} ${source} ${redact(text)}\n`
    if (this.#queued + line.length > LONGEST_QUEUE) {
      this.#leftOut += 1
      return
    }
    this.#queue.push(line)
    this.#queued += line.length
    this.#writing ??= this.#write()
  }

  /** Writes what is waiting and closes the file. Never rejects. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#writing
    if (this.#queue.length > 0) await this.#write()
    await this.#closeFile()
  }

  async #write(): Promise<void> {
    // Lines that come in the same turn make one write.
    await Promise.resolve()
    try {
      while (this.#queue.length > 0) await this.#writeQueue()
    } catch (thrown) {
      await this.#closeFile()
      this.#report(thrown)
    } finally {
      this.#writing = null
    }
  }

  async #writeQueue(): Promise<void> {
    const lines = this.#queue.slice()
    const leftOut = this.#leftOut
    const note = leftOut > 0 ? [`${new Date().toISOString()} tool [${leftOut} lines left out]\n`] : []
    const bytes = Buffer.from([...note, ...lines].join(''))
    const file = await this.#openFile()
    await file.writeFile(bytes)
    this.#partSize += bytes.length
    this.#leftOut -= leftOut
    this.#queue.splice(0, lines.length)
    this.#queued -= lines.reduce((sum, line) => sum + line.length, 0)
    if (this.#partSize >= this.#partBytes) await this.#closeFile()
  }

  #path(part: number): string {
    return join(this.#folder, `${this.#stem}${part === 1 ? '' : `.${part}`}.log`)
  }

  async #openFile(): Promise<OpenFile> {
    if (this.#file) return this.#file
    await this.#fileSystem.mkdir(this.#folder)
    if (this.#part === 0) await this.#forgetOldFiles()
    if (this.#part === 0 || this.#partSize >= this.#partBytes) {
      this.#part += 1
      this.#partSize = 0
      const oldest = this.#part - this.#parts
      if (oldest > 0) await this.#fileSystem.unlink(this.#path(oldest)).catch(() => undefined)
    }
    this.#file = await this.#fileSystem.open(this.#path(this.#part), 'a')
    return this.#file
  }

  async #forgetOldFiles(): Promise<void> {
    const names = (await this.#fileSystem.readdir(this.#folder)).filter(name => NAME.test(name)).sort()
    for (const name of names.slice(0, Math.max(0, names.length - this.#filesInFolder + 1))) {
      await this.#fileSystem.unlink(join(this.#folder, name)).catch(() => undefined)
    }
  }

  async #closeFile(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }

  #report(thrown: unknown): void {
    if (this.#reported) return
    this.#reported = true
    const data = { path: this.#path(Math.max(1, this.#part)), reason: reasonOf(thrown) }
    this.#onProblem(new AppError({ code: 'folder-unusable', data }, thrown))
  }
}
