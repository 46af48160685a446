import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import { AppError } from '../../shared/errors.ts'
import type { Link, LinkEnd } from './link.ts'
import { openPty, type Pty } from './pty.ts'
import { openSerialLink } from './serial.ts'

const NEVER_READS = `
import os, pty, sys, tty
far, near = pty.openpty()
tty.setraw(near)
print(os.ttyname(near), flush=True)
sys.stdin.read()
`

const ptys: Pty[] = []
const links: Link[] = []

async function far(): Promise<Pty> {
  const pty = await openPty()
  ptys.push(pty)
  return pty
}

async function open(path: string): Promise<Link> {
  const link = await openSerialLink(path, DEFAULT_LINE)
  links.push(link)
  return link
}

function heard(from: Pick<Link, 'onData'>, bytes: number): Promise<Buffer> {
  return new Promise(resolve => {
    let all = Buffer.alloc(0)
    from.onData(chunk => {
      all = Buffer.concat([all, chunk])
      if (all.length >= bytes) resolve(all)
    })
  })
}

const endOf = (link: Link): Promise<LinkEnd> => new Promise(resolve => link.onEnd(resolve))

async function refusal(path: string): Promise<AppError['info']> {
  try {
    await open(path)
  } catch (error) {
    if (error instanceof AppError) return error.info
    throw error
  }
  throw new Error(`${path} was opened`)
}

afterEach(async () => {
  await Promise.all(links.splice(0).map(link => link.close()))
  await Promise.all(ptys.splice(0).map(pty => pty.hangUp()))
})

// Windows has no pseudo terminals; there the same link is tried on real ports.
describe.runIf(process.platform !== 'win32')('a serial link over a real pseudo terminal', () => {
  it('carries every byte value both ways', async () => {
    const pty = await far()
    const link = await open(pty.path)
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const atFar = heard(pty, 256)
    const here = heard(link, 256)
    await link.write(every)
    expect(await atFar).toEqual(every)
    await pty.write(every)
    expect(await here).toEqual(every)
  })

  it('keeps what came before somebody listens', async () => {
    const pty = await far()
    const link = await open(pty.path)
    const atFar = heard(pty, 1)
    await pty.write(Buffer.from('hello'))
    await link.write(Buffer.from('x'))
    await atFar
    expect((await heard(link, 5)).toString()).toBe('hello')
  })

  it('refuses a second open of the same port as busy', async () => {
    const pty = await far()
    await open(pty.path)
    expect(await refusal(pty.path)).toEqual({ code: 'port-busy', data: { path: pty.path } })
  })

  it('says that a path is missing, a directory, a file or no serial port', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serial link '))
    const file = join(folder, 'file.txt')
    await writeFile(file, 'x')
    expect(await refusal(join(folder, 'none'))).toMatchObject({ code: 'port-not-found' })
    expect(await refusal(folder)).toMatchObject({ code: 'port-not-serial' })
    expect(await refusal(file)).toMatchObject({ code: 'port-not-serial' })
    expect(await refusal('/dev/null')).toMatchObject({ code: 'port-not-serial' })
    await rm(folder, { recursive: true })
  })

  it('is lost when the far end hangs up while nothing is sent', async () => {
    const pty = await far()
    const link = await open(pty.path)
    const ended = endOf(link)
    const here = heard(link, 2)
    await pty.write(Buffer.from('ok'))
    await here
    await pty.hangUp()
    expect(await ended).toEqual({ kind: 'lost', error: { code: 'link-lost', data: { path: pty.path } } })
    await expect(link.write(Buffer.from('x'))).rejects.toMatchObject({ info: { code: 'link-lost' } })
  })

  it('is lost when the far end hangs up before anything was read', async () => {
    const pty = await far()
    const link = await open(pty.path)
    const ended = endOf(link)
    await pty.hangUp()
    expect(await ended).toMatchObject({ kind: 'lost' })
  })

  it('is lost when the far end hangs up in the middle of a write', async () => {
    const pty = await far()
    const link = await open(pty.path)
    const ended = endOf(link)
    const begun = heard(pty, 1)
    const writing = link.write(Buffer.alloc(4_000_000))
    const failed = expect(writing).rejects.toMatchObject({ info: { code: 'link-lost' } })
    await begun
    await pty.hangUp()
    await failed
    expect(await ended).toMatchObject({ kind: 'lost', error: { code: 'link-lost' } })
  })

  it('is stuck, and closed, when the port takes no bytes for two seconds', async () => {
    const silent = spawn('python3', ['-c', NEVER_READS], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      const [name] = await once(silent.stdout, 'data')
      const path = String(name).trim()
      const link = await openSerialLink(path, { ...DEFAULT_LINE, baudRate: 4_000_000 })
      links.push(link)
      const ended = endOf(link)
      const bytes = Buffer.alloc(100_000)
      await expect(link.write(bytes)).rejects.toMatchObject({ info: { code: 'link-stuck', data: { path } } })
      expect(await ended).toMatchObject({ kind: 'lost', error: { code: 'link-stuck' } })
    } finally {
      silent.stdin.end()
    }
  })

  it('frees the port when it is closed, however often', async () => {
    const pty = await far()
    const first = await open(pty.path)
    const ended = endOf(first)
    await Promise.all([first.close(), first.close()])
    await first.close()
    expect(await ended).toEqual({ kind: 'closed' })
    const second = await open(pty.path)
    const atFar = heard(pty, 3)
    await second.write(Buffer.from('two'))
    expect((await atFar).toString()).toBe('two')
  })
})
