import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { FileBackup } from '../../../shared/stations/fileBackup.ts'
import { fileNamePart } from '../../files/fileNamePart.ts'
import { fileStamp } from '../../files/fileStamp.ts'
import { codeOf, type FileSystem, nodeFileSystem, reasonOf } from '../../files/fileSystem.ts'
import { FileDiffers, syncFolder, writeNewFile } from '../../files/writeNewFile.ts'

export interface FileBackupsOptions {
  readonly fileSystem?: FileSystem
  readonly platform?: NodeJS.Platform
  readonly now?: () => Date
}

/** So many backups of the same bytes in the same millisecond are enough. */
const MOST_ALIKE = 1000

/** Copies of stations' own files, byte for byte: a folder for each station, a file for each time. None is ever overwritten. */
export class FileBackups {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #platform: NodeJS.Platform
  readonly #now: () => Date

  constructor(folder: string, options: FileBackupsOptions = {}) {
    this.#folder = folder
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#platform = options.platform ?? process.platform
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Keeps a file that a station gave, under `name` (`OCPPConf.xml`), and reads it back. Throws AppError backup-failed, or backup-differs where other
   * bytes came back.
   */
  async write(station: string, name: string, bytes: Uint8Array): Promise<FileBackup> {
    const folder = fileNamePart(station)
    const now = this.#now()
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let path = join(this.#folder, folder)
    try {
      await this.#fileSystem.mkdir(path)
      for (let n = 1; ; n += 1) {
        const file = `${fileStamp(now)}_${fileNamePart(stem)}${n === 1 ? '' : `-${n}`}${extension}`
        path = join(this.#folder, folder, file)
        try {
          const { sha256 } = await writeNewFile(this.#fileSystem, path, bytes)
          await syncFolder(this.#fileSystem, join(this.#folder, folder), this.#platform)
          return { id: `${folder}/${file}`, path, bytes: bytes.length, sha256, takenAt: now.getTime() }
        } catch (thrown) {
          if (codeOf(thrown) !== 'EEXIST' || n === MOST_ALIKE) throw thrown
        }
      }
    } catch (thrown) {
      if (thrown instanceof FileDiffers) throw new AppError({ code: 'backup-differs', data: { path } }, thrown)
      throw new AppError({ code: 'backup-failed', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }
}
