import { codeOf, type FileSystem } from './fileSystem.ts'
import { sha256 } from './sha256.ts'

/** What was read back is not what was written. */
export class FileDiffers extends Error {
  override readonly name = 'FileDiffers'
}

/** Some file systems (network shares, FAT) cannot sync a folder and say so; there is nothing more to be had from them. */
const NO_FOLDER_SYNC: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'])

/** Has the disk remember the names in a folder. Windows has no such call and needs none. */
export async function syncFolder(fileSystem: FileSystem, folder: string, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'win32') return
  const handle = await fileSystem.open(folder, 'r')
  try {
    await handle.sync()
  } catch (thrown) {
    if (!NO_FOLDER_SYNC.has(codeOf(thrown))) throw thrown
  } finally {
    await handle.close()
  }
}

/**
 * Makes a file that was not there, has it on the disk, reads it back and compares; gives the SHA-256 and the bytes as they were read. A file that
 * could not be made whole is taken away again. Throws FileDiffers and the system's errors, EEXIST among them.
 */
export async function writeNewFile(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<{ sha256: string; readBack: Uint8Array }> {
  const handle = await fileSystem.open(path, 'wx', mode)
  // From here on the file is ours to take away.
  try {
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const wanted = sha256(bytes)
    const readBack = await fileSystem.readFile(path)
    if (sha256(readBack) !== wanted) throw new FileDiffers(`${path} holds other bytes than were written`)
    return { sha256: wanted, readBack }
  } catch (thrown) {
    await fileSystem.unlink(path).catch(() => undefined)
    throw thrown
  }
}
