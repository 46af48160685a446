import { basename, join, sep } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { fileNamePart } from './fileNamePart.ts'
import { codeOf, type FileSystem, nodeFileSystem, reasonOf } from './fileSystem.ts'
import { sha256 } from './sha256.ts'
import { FileDiffers, syncFolder, writeNewFile } from './writeNewFile.ts'

export interface BackupFolderOptions {
  readonly fileSystem?: FileSystem
  readonly platform?: NodeJS.Platform
}

/** A copy's name: what comes before the number that tells alike ones apart, and what comes after it. */
export interface CopyName {
  readonly stem: string
  /** With its dot; '' for none. */
  readonly extension: string
}

/** Which file names are copies, and the beginning of the SHA-256 a name says (hexadecimal); null where it says none. */
export interface CopyNames {
  readonly isOne: (name: string) => boolean
  readonly hashIn: (name: string) => string | null
  /** The largest copy that is read, in bytes. */
  readonly limit: number
}

const SAFE = /^(?!\.)[A-Za-z0-9._%~-]+$/
/** So many copies of the same bytes in the same millisecond are enough. */
const MOST_ALIKE = 1000

/** The folder of backups: in it a folder for each station, in that a file for each time. None is ever overwritten. */
export class BackupFolder {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #platform: NodeJS.Platform

  constructor(folder: string, options: BackupFolderOptions = {}) {
    this.#folder = folder
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#platform = options.platform ?? process.platform
  }

  /**
   * Keeps bytes; resolves when the disk has them and they were read back the same, and as a whole one by `isWhole`. `id` is the path below this folder,
   * with `/`. Throws AppError backup-failed, or backup-differs where other bytes came back.
   */
  async write(
    station: string,
    { stem, extension }: CopyName,
    bytes: Uint8Array,
    isWhole: (readBack: Uint8Array) => boolean = () => true,
  ): Promise<{ id: string; path: string; sha256: string }> {
    const folder = join(this.#folder, fileNamePart(station))
    let path = folder
    try {
      await this.#fileSystem.mkdir(folder)
      for (let n = 1; ; n += 1) {
        path = join(folder, `${stem}${n === 1 ? '' : `-${n}`}${extension}`)
        try {
          const written = await writeNewFile(this.#fileSystem, path, bytes)
          if (!isWhole(written.readBack)) throw new FileDiffers(path)
          await syncFolder(this.#fileSystem, folder, this.#platform)
          return { id: `${basename(folder)}/${basename(path)}`, path, sha256: written.sha256 }
        } catch (thrown) {
          if (codeOf(thrown) !== 'EEXIST' || n === MOST_ALIKE) throw thrown
        }
      }
    } catch (thrown) {
      if (thrown instanceof FileDiffers) throw new AppError({ code: 'backup-differs', data: { path } }, thrown)
      throw new AppError({ code: 'backup-failed', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }

  /** What lies in a station's folder, or in those of all. Throws AppError file-unreadable. */
  async list(station: string | null): Promise<{ folder: string; name: string }[]> {
    const folders = station === null ? await this.#names(this.#folder) : [fileNamePart(station)]
    const found = await Promise.all(
      folders
        .filter(folder => SAFE.test(folder))
        .map(async folder => (await this.#names(join(this.#folder, folder))).map(name => ({ folder, name }))),
    )
    return found.flat()
  }

  /** The size of what `list` gave, in bytes, and where it is; null where it is there no more. Throws AppError file-unreadable. */
  async sizeOf(folder: string, name: string): Promise<{ path: string; bytes: number } | null> {
    const path = join(this.#folder, folder, name)
    try {
      return { path, bytes: await this.#fileSystem.size(path) }
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return null
      throw new AppError({ code: 'file-unreadable', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }

  /** The names in a folder; none where there is no such folder, or where it is a file. */
  async #names(folder: string): Promise<string[]> {
    try {
      return await this.#fileSystem.readdir(folder)
    } catch (thrown) {
      const code = codeOf(thrown)
      if (code === 'ENOENT' || code === 'ENOTDIR') return []
      throw new AppError({ code: 'file-unreadable', data: { path: folder, reason: reasonOf(thrown) } }, thrown)
    }
  }

  /**
   * A copy's bytes. `id` may come from anywhere: only a copy's own name below this folder is opened, and no link that leads out of it.
   * Throws AppError backup-not-found, file-unreadable, file-too-large, backup-differs where the bytes are not those its name tells of.
   */
  async read(
    id: string,
    { isOne, hashIn, limit }: CopyNames,
  ): Promise<{ name: string; path: string; bytes: Uint8Array }> {
    const [folder = '', name = '', ...more] = id.split('/')
    const missing = new AppError({ code: 'backup-not-found', data: { id } })
    if (more.length > 0 || !SAFE.test(folder) || !SAFE.test(name) || !isOne(name)) throw missing
    const path = join(this.#folder, folder, name)
    try {
      const root = await this.#fileSystem.realpath(this.#folder)
      const real = await this.#fileSystem.realpath(path)
      if (!real.startsWith(root + sep)) throw missing
      const size = await this.#fileSystem.size(real)
      if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
      const bytes = await this.#fileSystem.readFile(real)
      const hash = hashIn(name)
      if (hash !== null && !sha256(bytes).startsWith(hash)) {
        throw new AppError({ code: 'backup-differs', data: { path } })
      }
      return { name, path, bytes }
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      if (codeOf(thrown) === 'ENOENT') throw missing
      throw new AppError({ code: 'file-unreadable', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }
}
