import { basename, dirname, extname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { isProgramRunning } from '../isProgramRunning.ts'
import { fileStamp } from './fileStamp.ts'
import { codeOf, type FileSystem, nodeFileSystem, readIfThere, reasonOf } from './fileSystem.ts'
import { sha256 } from './sha256.ts'
import { Turns } from './turns.ts'
import { syncFolder, writeNewFile } from './writeNewFile.ts'

export interface SafeSaveOptions {
  readonly fileSystem?: FileSystem
  readonly platform?: NodeJS.Platform
  /** Reads the bytes as the next start will; what it throws keeps the old file. */
  readonly parse?: (bytes: Uint8Array) => unknown
  /** A folder the old content is copied to first, under its name, the time in UTC and its hash. */
  readonly keepOldIn?: string
  /** Told of every save, last. */
  readonly journal?: { append(entry: object): Promise<void> }
  /** Pauses between tries to rename, in ms; a virus scanner holds a new file for a moment (Windows). */
  readonly renamePauses?: readonly number[]
}

const RENAME_PAUSES = [10, 20, 40, 80, 160, 320, 640]
const HELD: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY'])

const turns = new Turns()
let temporaries = 0

/** Takes away what a save that was killed left. One of a program that still runs may be at work. */
async function removeLeftovers(fileSystem: FileSystem, path: string): Promise<void> {
  const start = `.${basename(path)}.`
  for (const name of await fileSystem.readdir(dirname(path))) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue
    const pid = Number(/^(\d+)-\d+\.tmp$/.exec(name.slice(start.length))?.[1])
    // In this program saves of one file take turns, so that none of its own can be at work here.
    if (pid === process.pid || (pid > 0 && !isProgramRunning(pid))) {
      await fileSystem.unlink(join(dirname(path), name)).catch(() => undefined)
    }
  }
}

async function renamePatiently(
  fileSystem: FileSystem,
  from: string,
  to: string,
  pauses: readonly number[],
): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      return await fileSystem.rename(from, to)
    } catch (thrown) {
      if (pause === null || !HELD.has(codeOf(thrown))) throw thrown
      await wait(pause)
    }
  }
}

async function keepOld(
  { fileSystem = nodeFileSystem, platform = process.platform }: SafeSaveOptions,
  path: string,
  old: Uint8Array,
  folder: string,
): Promise<void> {
  await fileSystem.mkdir(folder)
  const extension = extname(path)
  const name = `${basename(path, extension)}.${fileStamp(new Date())}.${sha256(old).slice(0, 8)}${extension}`
  try {
    await writeNewFile(fileSystem, join(folder, name), old)
  } catch (thrown) {
    // The same content, kept within the same millisecond.
    if (codeOf(thrown) !== 'EEXIST') throw thrown
  }
  // Else a power cut after the rename could leave the new file and no name for the copy of the old one.
  await syncFolder(fileSystem, folder, platform)
}

async function modeIfThere(fileSystem: FileSystem, path: string): Promise<number | undefined> {
  try {
    return await fileSystem.mode(path)
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/** What a link leads to; a file that is not there yet is its own place. */
async function realPlace(fileSystem: FileSystem, path: string): Promise<string> {
  try {
    return await fileSystem.realpath(path)
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return path
    throw thrown
  }
}

async function save(path: string, bytes: Uint8Array, options: SafeSaveOptions): Promise<string> {
  const { fileSystem = nodeFileSystem, platform = process.platform, parse, keepOldIn, journal } = options
  const folder = dirname(path)
  await fileSystem.mkdir(folder)
  await removeLeftovers(fileSystem, path)
  if (keepOldIn !== undefined) {
    const old = await readIfThere(fileSystem, path)
    if (old) await keepOld(options, path, old, keepOldIn)
  }
  temporaries += 1
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${temporaries}.tmp`)
  const written = await writeNewFile(fileSystem, temporary, bytes, await modeIfThere(fileSystem, path))
  try {
    parse?.(written.readBack)
    await renamePatiently(fileSystem, temporary, path, options.renamePauses ?? RENAME_PAUSES)
  } catch (thrown) {
    await fileSystem.unlink(temporary).catch(() => undefined)
    throw thrown
  }
  await syncFolder(fileSystem, folder, platform)
  await journal?.append({ saved: path, sha256: written.sha256 })
  return written.sha256
}

/**
 * Puts `bytes` in the place of a file so that a power cut, a full disk or a kill leaves the old file or the new one, never a mixture: a new file
 * beside it, written, synced, read back, compared and parsed, then renamed, and the folder synced. Saves of one file take turns. A link stays a
 * link: what it leads to is replaced, and whoever may read the old file may read the new one. Gives the SHA-256.
 * Throws AppError folder-unusable with the system's reason.
 */
export function safeSave(path: string, bytes: Uint8Array, options: SafeSaveOptions = {}): Promise<string> {
  const place = resolve(path)
  return turns.take(place, async () => {
    try {
      const real = await realPlace(options.fileSystem ?? nodeFileSystem, place)
      const put = () => save(real, bytes, options)
      return await (real === place ? put() : turns.take(real, put))
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      throw new AppError({ code: 'folder-unusable', data: { path: place, reason: reasonOf(thrown) } }, thrown)
    }
  })
}
