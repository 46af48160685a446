import { type FileSystem, nodeFileSystem, type OpenFile } from './fileSystem.ts'

/** What a file system can do to an operation: fail with a code, write only half and say nothing, or end the program. */
export type Fault = { readonly code: string } | 'short-write' | 'kill-before' | 'kill-after'

/**
 * The real file system for tests, with a fault at its operations number `from` to `from + times - 1` (from 1). Only operations of the kinds in
 * `only` count, where given.
 */
export function faultyFileSystem(
  fault: Fault,
  from: number,
  { times = 1, only = null }: { readonly times?: number; readonly only?: readonly string[] | null } = {},
): FileSystem & { readonly operations: () => number; readonly struck: () => boolean } {
  let count = 0
  let struck = false

  const kill = (): Promise<never> => {
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => undefined)
  }

  async function run<Result>(kind: string, work: () => Promise<Result>, half?: () => Promise<Result>): Promise<Result> {
    if (only && !only.includes(kind)) return work()
    count += 1
    if (count < from || count >= from + times) return work()
    struck = true
    if (fault === 'kill-before') {
      await half?.()
      return kill()
    }
    if (fault === 'kill-after') {
      await work()
      return kill()
    }
    if (fault === 'short-write') return half ? half() : work()
    // A full disk takes what fits before it says so.
    await half?.()
    throw Object.assign(new Error(`${fault.code}: ${kind}`), { code: fault.code })
  }

  const withFaults = (file: OpenFile): OpenFile => ({
    writeFile: bytes =>
      run(
        'writeFile',
        () => file.writeFile(bytes),
        () => file.writeFile(bytes.subarray(0, bytes.length >> 1)),
      ),
    sync: () => run('sync', () => file.sync()),
    // A handle is given back even where closing it fails.
    close: () =>
      run(
        'close',
        () => file.close(),
        () => file.close(),
      ),
  })

  return {
    operations: () => count,
    struck: () => struck,
    open: (path, flags, mode) => run('open', async () => withFaults(await nodeFileSystem.open(path, flags, mode))),
    readFile: path => run('readFile', () => nodeFileSystem.readFile(path)),
    rename: (a, b) => run('rename', () => nodeFileSystem.rename(a, b)),
    unlink: path => run('unlink', () => nodeFileSystem.unlink(path)),
    mkdir: path => run('mkdir', () => nodeFileSystem.mkdir(path)),
    readdir: path => run('readdir', () => nodeFileSystem.readdir(path)),
    realpath: path => run('realpath', () => nodeFileSystem.realpath(path)),
    size: path => run('size', () => nodeFileSystem.size(path)),
    mode: path => run('mode', () => nodeFileSystem.mode(path)),
  }
}
