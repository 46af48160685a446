import { type ChildProcess, spawn } from 'node:child_process'
import { AppError } from '../../shared/errors.ts'

/** What a controller can be put on: the far end of a pseudo terminal, or an open port. */
export interface FarEnd {
  write(bytes: Uint8Array): Promise<void>
  onData(listener: (chunk: Uint8Array) => void): void
  close(): Promise<void>
}

export interface Pty extends FarEnd {
  /** What the other side opens: `/dev/pts/7`. */
  readonly path: string
  /** What unplugging looks like to the other side. */
  hangUp(): Promise<void>
}

/**
 * Opens a pair, prints the near end's name and carries bytes between the far end and stdin/stdout. It keeps the near end open itself, so that a
 * host may close and reopen it; it ends when its stdin does, so that it never outlives its parent. Where nobody reads it keeps the last 64 KiB.
 */
const HELPER = `
import os, pty, select, tty
far, near = pty.openpty()
tty.setraw(near)
os.set_blocking(far, False)
os.write(2, os.ttyname(near).encode() + b'\\n')
pending = b''
open_ = True
while open_ or pending:
    read, write, _ = select.select([0, far] if open_ else [far], [far] if pending else [], [], None if open_ else 0.2)
    if not (read or write): break
    if 0 in read:
        data = os.read(0, 65536)
        open_ = bool(data)
        pending = (pending + data)[-65536:]
    if far in read:
        data = os.read(far, 65536)
        while data:
            data = data[os.write(1, data):]
    if write:
        pending = pending[os.write(far, pending[:4096]):]
`

interface Helper {
  command: string
  arguments: string[]
  /** The path in what it says on stderr. */
  path: RegExp
}

const helpers: readonly Helper[] = [
  { command: 'python3', arguments: ['-c', HELPER], path: /^(\/\S+)\n/m },
  { command: 'socat', arguments: ['-d', '-d', 'pty,raw,echo=0', 'stdio'], path: /PTY is (\/\S+)\n/ },
]

const START_MS = 5000
/** socat waits on after its stdin has ended. ms. */
const CLOSE_LIMIT = 1000

function unavailable(reason: string): AppError {
  return new AppError({ code: 'pty-unavailable', data: { reason } })
}

/** The helper once it has named its path; or why it does not. */
function start(helper: Helper): Promise<{ child: ChildProcess; path: string } | string> {
  return new Promise(resolve => {
    const child = spawn(helper.command, helper.arguments, { stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    const fail = (reason: string): void => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(`${helper.command}: ${reason}`)
    }
    const timer = setTimeout(() => fail(`no answer within ${START_MS} ms`), START_MS)
    child.on('error', error => fail(error.message))
    const ended = (code: number | null): void => fail(`ended with ${code} ${said}`)
    child.on('exit', ended)
    const listen = (text: string): void => {
      said += text
      const path = helper.path.exec(said)?.[1]
      if (!path) return
      clearTimeout(timer)
      child.off('exit', ended)
      child.stderr?.off('data', listen).resume()
      resolve({ child, path })
    }
    child.stderr?.setEncoding('utf8').on('data', listen)
  })
}

async function startFirst(): Promise<{ child: ChildProcess; path: string }> {
  const reasons: string[] = []
  for (const helper of helpers) {
    const started = await start(helper)
    if (typeof started !== 'string') return started
    reasons.push(started)
  }
  throw unavailable(reasons.join('; '))
}

/**
 * A real pseudo terminal, for a simulated controller that other programs open like a port.
 * Throws AppError pty-unavailable on Windows, and where neither python3 nor socat can be run.
 */
export async function openPty(): Promise<Pty> {
  if (process.platform === 'win32') throw unavailable('Windows has no pseudo terminals that open like a COM port')
  const { child, path } = await startFirst()
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw unavailable('no pipes')
  const exited = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
  })
  let listener: (chunk: Uint8Array) => void = () => {}
  stdout.on('data', (chunk: Buffer) => listener(chunk))
  // A helper that has gone makes writes fail; the write's own callback reports it.
  stdin.on('error', () => {})
  return {
    path,
    write: bytes =>
      new Promise((resolve, reject) => {
        stdin.write(bytes, error =>
          error ? reject(new AppError({ code: 'link-lost', data: { path } }, error)) : resolve(),
        )
      }),
    onData(next) {
      listener = next
    },
    async close() {
      stdin.end()
      const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT)
      await exited
      clearTimeout(limit)
    },
    async hangUp() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
