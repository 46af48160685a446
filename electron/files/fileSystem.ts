import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'

export interface OpenFile {
  /** Writes all bytes, however many pieces that takes. */
  writeFile(bytes: Uint8Array): Promise<void>
  /** Resolves when the disk has what was written. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The little of a file system that keeping files safe needs, so that tests can let each operation fail. */
export interface FileSystem {
  /** `wx` makes a new file and fails where one is; `a` appends; `r` is for a folder that is to be synced. `mode`: who may do what with a new file. */
  open(path: string, flags: 'wx' | 'a' | 'r', mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  mkdir(path: string): Promise<void>
  readdir(path: string): Promise<string[]>
  realpath(path: string): Promise<string>
  size(path: string): Promise<number>
  /** Who may do what with a file. */
  mode(path: string): Promise<number>
}

/** Node's. What it makes is for this person alone, unless it is told otherwise: backups hold passwords of access points. */
export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode = 0o600) => open(path, flags, mode),
  readFile: path => readFile(path),
  rename,
  unlink,
  async mkdir(path) {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  readdir: path => readdir(path),
  realpath: path => realpath(path),
  size: async path => (await stat(path)).size,
  mode: async path => (await stat(path)).mode & 0o777,
}

/** The system's code of a failure (`ENOSPC`), or null. */
export function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
}

/** What went wrong, for an error's data: the system's code where there is one. */
export function reasonOf(thrown: unknown): string {
  return codeOf(thrown) ?? (thrown instanceof Error ? thrown.message : String(thrown))
}

/** The content of a file, or null where there is none. */
export async function readIfThere(fileSystem: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await fileSystem.readFile(path)
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}
