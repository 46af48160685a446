import type { KeptFile } from '../../../shared/contract/backups.ts'
import type { FileBackup } from '../../../shared/stations/fileBackup.ts'
import { BackupFolder, type BackupFolderOptions, type CopyNames } from '../../files/BackupFolder.ts'
import { isParameterBackup } from '../../files/backups.ts'
import { fileNamePart, textOfFileNamePart } from '../../files/fileNamePart.ts'
import { fileStamp, timeOfStamp } from '../../files/fileStamp.ts'
import { sha256 } from '../../files/sha256.ts'

export interface FileBackupsOptions extends BackupFolderOptions {
  readonly now?: () => Date
}

/** `20260115T080004123Z_OCPPConf_sha256-0a1b2c3d.xml`. Copies of the first days have no hash in their name. */
const NAME = /^(\d{8}T\d{9}Z)_(.+?)(?:_sha256-([0-9a-f]{8})(?:-\d+)?)?(\.[^.]*)?$/
const OURS: CopyNames = {
  isOne: name => nameOf(name) !== null,
  hashIn: name => nameOf(name)?.hash ?? null,
  // More than any station gives or takes: answers are cut off long before.
  limit: 32 * 1024 * 1024,
}

/** Copies of stations' own files, byte for byte: a folder for each station, a file for each time. None is ever overwritten. */
export class FileBackups {
  readonly #folder: BackupFolder
  readonly #now: () => Date

  constructor(folder: string, options: FileBackupsOptions = {}) {
    this.#folder = new BackupFolder(folder, options)
    this.#now = options.now ?? (() => new Date())
  }

  /**
   * Keeps a file that a station gave, under `name` (`OCPPConf.xml`), and reads it back. Throws AppError backup-failed, or backup-differs where other
   * bytes came back.
   */
  async write(station: string, name: string, bytes: Uint8Array): Promise<FileBackup> {
    const now = this.#now()
    const dot = name.lastIndexOf('.')
    const [own, extension] = dot > 0 ? [name.slice(0, dot), `.${fileNamePart(name.slice(dot + 1))}`] : [name, '']
    const stem = `${fileStamp(now)}_${fileNamePart(own)}_sha256-${sha256(bytes).slice(0, 8)}`
    const kept = await this.#folder.write(station, { stem, extension }, bytes)
    return { ...kept, bytes: bytes.length, takenAt: now.getTime() }
  }

  /** The copies of a station, or of all, newest first. Parameters and files that are none of ours are left out. Throws AppError file-unreadable. */
  async list(station: string | null): Promise<KeptFile[]> {
    const named = (await this.#folder.list(station)).flatMap(({ folder, name: file }) => {
      const known = nameOf(file)
      return known ? [{ folder, file, name: known.name, takenAt: known.takenAt }] : []
    })
    const files = await Promise.all(
      named.map(async ({ folder, file, name, takenAt }): Promise<KeptFile[]> => {
        const size = await this.#folder.sizeOf(folder, file)
        return size ? [{ id: `${folder}/${file}`, station: textOfFileNamePart(folder), name, takenAt, ...size }] : []
      }),
    )
    return files.flat().sort((a, b) => b.takenAt - a.takenAt || b.id.localeCompare(a.id))
  }

  /**
   * A copy, and the name its station gave it. `id` may come from anywhere: only a copy's own name below the backup folder is opened, and no link
   * that leads out of it. Throws AppError backup-not-found, file-unreadable, file-too-large, and backup-differs where it is not what was written.
   */
  async read(id: string): Promise<{ name: string; bytes: Uint8Array }> {
    const { name, bytes } = await this.#folder.read(id, OURS)
    return { name: nameOf(name)?.name ?? name, bytes }
  }
}

function nameOf(file: string): { name: string; takenAt: number; hash: string | null } | null {
  const [, stamp = '', stem = '', hash = null, extension = ''] = NAME.exec(file) ?? []
  const takenAt = timeOfStamp(stamp)
  if (takenAt === null || isParameterBackup(file)) return null
  return { name: textOfFileNamePart(stem) + textOfFileNamePart(extension), takenAt, hash }
}
