import type { Backup } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/errors.ts'
import type { BackupRef } from '../../shared/job.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import {
  MAX_PARAMETER_FILE_BYTES,
  parameterFileOf,
  parseParameterFile,
  toBytes,
} from '../../shared/parameters/parameterFile.ts'
import { BackupFolder, type BackupFolderOptions, type CopyNames } from './BackupFolder.ts'
import { textOfFileNamePart } from './fileNamePart.ts'
import { fileStamp, timeOfStamp } from './fileStamp.ts'
import { reasonOf } from './fileSystem.ts'
import { sha256 } from './sha256.ts'

export type BackupReason = 'receive' | 'send' | 'flash'

export interface BackupContent {
  readonly serial: string
  readonly reason: BackupReason
  readonly entries: readonly ConfigurationKey[]
}

export interface BackupsOptions extends BackupFolderOptions {
  readonly now?: () => Date
}

const NAME = /^(\d{8}T\d{9}Z)_(receive|send|flash)_(\d+)keys_([0-9a-f]{8})(?:-\d+)?\.json$/
const OURS: CopyNames = {
  isOne: isParameterBackup,
  hashIn: name => NAME.exec(name)?.[4] ?? null,
  limit: MAX_PARAMETER_FILE_BYTES,
}

/** Whether a file of the backup folder is named as one of parameters. */
export function isParameterBackup(name: string): boolean {
  return NAME.test(name)
}

/** Copies of stations' parameters: a folder for each serial number, a file for each time, in the shape ECClite loads. None is ever overwritten. */
export class Backups {
  readonly #folder: BackupFolder
  readonly #now: () => Date

  constructor(folder: string, options: BackupsOptions = {}) {
    this.#folder = new BackupFolder(folder, options)
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Keeps these parameters; resolves when the disk has them and they were read back the same. Throws AppError backup-failed, or backup-differs
   * where other bytes came back.
   */
  async write({ serial, reason, entries }: BackupContent): Promise<BackupRef> {
    const now = this.#now()
    const file = parameterFileOf(entries)
    const bytes = toBytes(file)
    const stem = `${fileStamp(now)}_${reason}_${entries.length}keys_${sha256(bytes).slice(0, 8)}`
    const isWhole = (readBack: Uint8Array): boolean =>
      JSON.stringify(parseParameterFile(readBack).entries) === JSON.stringify(file.entries)
    const kept = await this.#folder.write(serial, { stem, extension: '.json' }, bytes, isWhole)
    return { ...kept, keys: entries.length, takenAt: now.getTime() }
  }

  /** The backups of a station, or of all, newest first. Files that are none of ours are left out. Throws AppError file-unreadable. */
  async list(serial: string | null): Promise<Backup[]> {
    const backups = (await this.#folder.list(serial)).flatMap(({ folder, name }) => backupNamed(folder, name))
    return backups.sort((a, b) => b.takenAt - a.takenAt || b.id.localeCompare(a.id))
  }

  /**
   * A backup's text, as it was written. `id` may come from anywhere: only a backup's own name below the backup folder is opened, and no link that
   * leads out of it. Throws AppError backup-not-found, file-unreadable, file-too-large, backup-differs.
   */
  async read(id: string): Promise<{ name: string; text: string }> {
    const { name, path, bytes } = await this.#folder.read(id, OURS)
    try {
      return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } catch (thrown) {
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
