import { basename, join, sep } from 'node:path'
import type { Backup } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/errors.ts'
import type { BackupRef } from '../../shared/job.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import { parameterFileOf, parseParameterFile, toBytes } from '../../shared/parameters/parameterFile.ts'
import { fileNamePart, textOfFileNamePart } from './fileNamePart.ts'
import { fileStamp, timeOfStamp } from './fileStamp.ts'
import { codeOf, type FileSystem, nodeFileSystem, reasonOf } from './fileSystem.ts'
import { sha256 } from './sha256.ts'
import { FileDiffers, syncFolder, writeNewFile } from './writeNewFile.ts'

export type BackupReason = 'receive' | 'send' | 'flash'

export interface BackupContent {
  readonly serial: string
  readonly reason: BackupReason
  readonly entries: readonly ConfigurationKey[]
}

export interface BackupsOptions {
  readonly fileSystem?: FileSystem
  readonly platform?: NodeJS.Platform
  readonly now?: () => Date
}

const NAME = /^(\d{8}T\d{9}Z)_(receive|send|flash)_(\d+)keys_[0-9a-f]{8}(?:-\d+)?\.json$/
const FOLDER = /^(?!\.)[A-Za-z0-9._%~-]+$/
/** So many backups of the same values in the same millisecond are enough. */
const MOST_ALIKE = 1000

/** Copies of stations' parameters: a folder for each serial number, a file for each time, in the shape ECClite loads. None is ever overwritten. */
export class Backups {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #platform: NodeJS.Platform
  readonly #now: () => Date

  constructor(folder: string, options: BackupsOptions = {}) {
    this.#folder = folder
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#platform = options.platform ?? process.platform
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Keeps these parameters; resolves when the disk has them and they were read back the same. Throws AppError backup-failed, or backup-differs
   * where other bytes came back.
   */
  async write({ serial, reason, entries }: BackupContent): Promise<BackupRef> {
    const folder = join(this.#folder, fileNamePart(serial))
    const now = this.#now()
    let path = folder
    try {
      const bytes = toBytes(parameterFileOf(entries))
      const hash = sha256(bytes)
      await this.#fileSystem.mkdir(folder)
      const stem = `${fileStamp(now)}_${reason}_${entries.length}keys_${hash.slice(0, 8)}`
      const written = await this.#writeUnderFreeName(folder, stem, bytes, tried => {
        path = tried
      })
      if (JSON.stringify(parseParameterFile(written).entries) !== JSON.stringify(parameterFileOf(entries).entries)) {
        throw new FileDiffers(path)
      }
      await syncFolder(this.#fileSystem, folder, this.#platform)
      const id = `${basename(folder)}/${basename(path)}`
      return { id, path, keys: entries.length, sha256: hash, takenAt: now.getTime() }
    } catch (thrown) {
      if (thrown instanceof FileDiffers) throw new AppError({ code: 'backup-differs', data: { path } }, thrown)
      throw new AppError({ code: 'backup-failed', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }

  async #writeUnderFreeName(
    folder: string,
    stem: string,
    bytes: Uint8Array,
    onTry: (path: string) => void,
  ): Promise<Uint8Array> {
    for (let n = 1; ; n += 1) {
      const path = join(folder, `${stem}${n === 1 ? '' : `-${n}`}.json`)
      onTry(path)
      try {
        return (await writeNewFile(this.#fileSystem, path, bytes)).readBack
      } catch (thrown) {
        if (codeOf(thrown) !== 'EEXIST' || n === MOST_ALIKE) throw thrown
      }
    }
  }

  /** The backups of a station, or of all, newest first. Files that are none of ours are left out. Throws AppError file-unreadable. */
  async list(serial: string | null): Promise<Backup[]> {
    const folders = serial === null ? await this.#names(this.#folder) : [fileNamePart(serial)]
    const backups = await Promise.all(
      folders
        .filter(folder => FOLDER.test(folder))
        .map(async folder => {
          const names = await this.#names(join(this.#folder, folder))
          return names.flatMap(name => backupNamed(folder, name))
        }),
    )
    return backups.flat().sort((a, b) => b.takenAt - a.takenAt || b.id.localeCompare(a.id))
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
   * A backup's text, as it was written. `id` may come from anywhere: only a backup's own name below the backup folder is opened, and no link that
   * leads out of it. Throws AppError backup-not-found, file-unreadable.
   */
  async read(id: string): Promise<{ name: string; text: string }> {
    const [folder = '', name = '', ...more] = id.split('/')
    const missing = new AppError({ code: 'backup-not-found', data: { id } })
    if (more.length > 0 || !FOLDER.test(folder) || !NAME.test(name)) throw missing
    const path = join(this.#folder, folder, name)
    try {
      const root = await this.#fileSystem.realpath(this.#folder)
      const real = await this.#fileSystem.realpath(path)
      if (!real.startsWith(root + sep)) throw missing
      return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(await this.#fileSystem.readFile(real)) }
    } catch (thrown) {
      if (thrown === missing || codeOf(thrown) === 'ENOENT') throw missing
      throw new AppError({ code: 'file-unreadable', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }
}

function backupNamed(folder: string, name: string): Backup[] {
  const [, stamp = '', reason = '', keys] = NAME.exec(name) ?? []
  const takenAt = timeOfStamp(stamp)
  if (takenAt === null) return []
  return [{ id: `${folder}/${name}`, serial: textOfFileNamePart(folder), takenAt, reason, keys: Number(keys) }]
}
