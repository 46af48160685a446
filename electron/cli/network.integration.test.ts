import { once } from 'node:events'
import { symlink } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { bundleScript, CableRig, canHaveNamespaces } from '../network/NamespaceRig.ts'
import { EVLINK_SIM_1 } from '../stations/evlink/dialect.ts'
import { SimulatedEvlink } from '../stations/evlink/simulator/SimulatedEvlink.ts'
import { scenarios } from '../stations/evlink/simulator/scenarios.ts'
import { GREENUP_SIM_1 } from '../stations/greenup/dialect.ts'
import { SimulatedGreenup } from '../stations/greenup/simulator/SimulatedGreenup.ts'
import { runCli } from './runCli.ts'

const newFolder = temporaryFolders()
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

interface Run {
  code: number
  out: string
  err: string
}

async function cli(args: readonly string[], stopped = new AbortController().signal): Promise<Run> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const texts = Promise.all([text(out), text(err)])
  const code = await runCli(['network', ...args], { out, err, input: new PassThrough() }, stopped)
  out.end()
  err.end()
  const [said, told] = await texts
  return { code, out: said, err: told }
}

/** `network check` of a port of this machine, as a document. */
async function check(port: string, ...more: string[]) {
  const data = await newFolder()
  const { code, out } = await cli(['check', '127.0.0.1', '--port', port, '--json', '--data', data, ...more])
  return { code, document: JSON.parse(out) }
}

const portOf = (origin: string): string => new URL(origin).port

async function evlink(secure: boolean): Promise<string> {
  const server = await SimulatedEvlink.start({ dialect: EVLINK_SIM_1, scenario: scenarios['parking-r7'], secure })
  ends.push(() => server.close())
  return portOf(server.origin)
}

async function greenup(secure: boolean, generation: 1 | 2 = 2): Promise<string> {
  const station = await SimulatedGreenup.start({ dialect: GREENUP_SIM_1, generation, timeFactor: 0.02, secure })
  ends.push(() => station.close())
  return portOf(station.origin)
}

async function pageServer(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(answer ?? (() => undefined))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => new Promise(resolve => server.close(resolve)))
  const address = server.address()
  return typeof address === 'object' && address !== null ? String(address.port) : ''
}

const statesOf = (steps: readonly { name: string; state: string }[]): Record<string, string> =>
  Object.fromEntries(steps.map(({ name, state }) => [name, state]))

describe('chargewright network check', () => {
  it.each([
    ['an EVlink', () => evlink(false), 'evlink'],
    ['a Green’up of generation 1', () => greenup(false, 1), 'greenup'],
    ['a Green’up of generation 2', () => greenup(false, 2), 'greenup'],
  ])('knows %s by its page, without a password', async (_what, start, station) => {
    const { code, document } = await check(await start())
    expect(code).toBe(0)
    expect(document.test).toMatchObject({ station, certificate: null, over: true })
    expect(statesOf(document.test.steps)).toMatchObject({ tcp: 'done', http: 'done', page: 'done' })
  })

  it.each([
    ['an EVlink', evlink, 'evlink'],
    ['a Green’up', greenup, 'greenup'],
  ])(
    'finds %s behind a certificate that nobody has confirmed, says so, and confirms nothing',
    async (_w, start, station) => {
      const port = await start(true)
      const data = await newFolder()
      for (let visit = 0; visit < 2; visit += 1) {
        const { code, document } = await check(port, '--data', data)
        expect(code).toBe(0)
        expect(document.test).toMatchObject({ station, certificate: { state: 'unknown' } })
        expect(document.test.certificate.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
      }
      const { out } = await cli(['check', '127.0.0.1', '--port', port, '--lang', 'fr', '--data', data])
      expect(out).toContain('certificat que vous n’avez pas encore confirmé')
    },
  )

  it('follows a station from http to its own https', async () => {
    const secure = await evlink(true)
    const plain = await pageServer((_request, response) => {
      response.writeHead(302, { location: `https://127.0.0.1:${secure}/` }).end()
    })
    const { code, document } = await check(plain)
    expect(code).toBe(0)
    expect(document.test).toMatchObject({ station: 'evlink', certificate: { state: 'unknown' } })
  })

  it('ends with 1 where another device’s page answers', async () => {
    const port = await pageServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<html><title>Office printer</title></html>')
    })
    const { code, document } = await check(port)
    expect(code).toBe(1)
    expect(document.test.station).toBeNull()
    expect(document.test.steps.at(-1)).toMatchObject({ state: 'failed', error: { code: 'page-unknown' } })
    const { err } = await cli(['check', '127.0.0.1', '--port', port, '--lang', 'en', '--data', await newFolder()])
    expect(err).toContain('neither those of a Green’Up nor of an EVlink')
  })

  it('ends with 3 where a page leads to another host, or nobody listens', async () => {
    const elsewhere = await pageServer((_request, response) => {
      response.writeHead(302, { location: 'http://192.0.2.1/' }).end()
    })
    const led = await check(elsewhere)
    expect(led.code).toBe(3)
    expect(statesOf(led.document.test.steps)).toMatchObject({ tcp: 'done', http: 'failed', page: 'skipped' })
    await ends.pop()?.()
    const gone = await check(elsewhere)
    expect(gone.code).toBe(3)
    expect(gone.document.test.steps[3]).toMatchObject({ name: 'tcp', error: { code: 'station-not-reached' } })
  })

  it.each(['station', '127.1', '192.168.1.256', '192.168.001.200', '127.0.0.1;id', '::1'])(
    'ends with 2 for %s, which is no IPv4 address, and asks nothing of it',
    async address => {
      const { code, out, err } = await cli(['check', address, '--json', '--lang', 'en', '--data', await newFolder()])
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({ address, reach: { kind: 'not-an-address' }, test: null })
      expect(err).toContain('Four numbers from 0 to 255')
    },
  )

  it('ends with 2 for a port that is none', async () => {
    for (const port of ['0', '65536', 'http']) {
      expect((await cli(['check', '127.0.0.1', '--port', port, '--data', await newFolder()])).code).toBe(2)
    }
  })

  it('is ended by Ctrl+C while a station lets it wait', async () => {
    const stop = new AbortController()
    const port = await pageServer(() => stop.abort())
    const args = ['check', '127.0.0.1', '--port', port, '--json', '--lang', 'en', '--data', await newFolder()]
    const { out } = await cli(args, stop.signal)
    expect(JSON.parse(out)).toEqual({ error: { code: 'cancelled', data: {} } })
  })
})

describe('chargewright network show', () => {
  it('lists networks as a document that says what is lent', async () => {
    const { code, out } = await cli(['show', '--json', '--data', await newFolder()])
    const { interfaces, lent, error } = JSON.parse(out)
    // Where the system has no tool for it, that is said instead.
    expect([code, error === null]).toEqual(error === null ? [0, true] : [1, false])
    expect(Array.isArray(interfaces)).toBe(true)
    expect(lent).toEqual([])
  })

  it.each([
    ['en', 'Say whether a station can be reached'],
    ['fr', 'Dire si une borne'],
    ['nl', 'laadstation'],
    ['de', 'Ladestation'],
  ])('has help in %s', async (lang, words) => {
    const { code, out } = await cli(['--help', '--lang', lang])
    expect(code).toBe(0)
    expect(out).toContain('show')
    expect(out).toContain(words)
    const one = await cli(['check', '--help', '--lang', lang])
    expect(one.out).toContain('--port')
    expect(one.out).toContain('--json')
  })
})

const possible = await canHaveNamespaces()

/** The terminal as a process of its own, in a network of its own. */
const PROGRAM = `
  import { runCli } from './runCli.ts'
  const streams = { out: process.stdout, err: process.stderr, input: process.stdin }
  process.exit(await runCli(process.argv.slice(2), streams, new AbortController().signal))
`

/** The backend of the shells, lending an address; it ends as they do. */
const LENDING = `
  import { createRouterClient } from '@orpc/server'
  import { createBackend } from '../backend.ts'
  import { stopOnSignal } from '../shell/stopOnSignal.ts'
  const backend = await createBackend({ data: process.argv[2], shell: 'browser', version: '0', locale: 'en' })
  const { network, station } = createRouterClient(backend.router, { context: {} })
  stopOnSignal({
    signals: process,
    holdsClose: () => backend.holdsClose,
    text: { terminal: '' },
    say: () => undefined,
    stop: () => backend.close().finally(() => process.exit()),
  })
  await station.connectSimulated({ scenario: 'ethernet' })
  const target = { interface: 'cable0', station: '192.168.1.200' }
  const { set } = await network.plan(target)
  await network.set({ ...target, shown: set })
  console.log(backend.closesSlowly)
`

// Needs root on Linux, for a cable that is nobody's.
describe.skipIf(!possible)('chargewright network on a laptop of its own', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'takes a lent address back on %s, with a station connected',
    async signal => {
      const rig = await CableRig.open('192.168.1.200')
      ends.push(async () => rig.close())
      const data = await newFolder()
      const script = join(data, 'lending.mjs')
      await bundleScript(LENDING, import.meta.dirname, script)
      await symlink(join(import.meta.dirname, '../../node_modules'), join(data, 'node_modules'))
      const { child, line } = await rig.laptop.start(script, data)
      expect(line).toBe('true')
      expect(await rig.laptop.run('ip', 'address')).toContain('192.168.1.241/24')
      child.kill(signal)
      await once(child, 'exit')
      expect(await rig.laptop.run('ip', 'address')).not.toContain('192.168.1.241')
    },
  )

  it('says what to set on the cable, and changes nothing; then that a subnet is reachable and nobody answers', async () => {
    const rig = await CableRig.open('192.168.1.200')
    ends.push(async () => rig.close())
    const data = await newFolder()
    const script = join(data, 'cli.mjs')
    await bundleScript(PROGRAM, import.meta.dirname, script)
    await symlink(join(import.meta.dirname, '../../node_modules'), join(data, 'node_modules'))
    const run = async (...args: string[]): Promise<{ code: number; out: string }> => {
      const shell = '"$@"; echo "\n$?"'
      const said = await rig.laptop.run(
        'sh',
        '-c',
        shell,
        'sh',
        process.execPath,
        script,
        'network',
        ...args,
        '--data',
        data,
      )
      const lines = said.trimEnd().split('\n')
      return { code: Number(lines.at(-1)), out: lines.slice(0, -1).join('\n') }
    }
    const show = await run('show', '--lang', 'en')
    expect(show.code).toBe(0)
    expect(show.out).toMatch(/cable0 .*No address/)
    // Of IPv4: the system itself goes on with IPv6 addresses when a cable is in.
    const before = await rig.laptop.run('ip', '-4', 'address')
    const check = await run('check', '192.168.1.200', '--lang', 'de')
    expect(check.code).toBe(3)
    expect(check.out).toContain('cable0 hat noch keine Adresse.')
    expect(check.out).toContain('ip address replace 192.168.1.241/24 dev cable0')
    expect(await rig.laptop.run('ip', '-4', 'address')).toBe(before)
    await rig.laptop.run('ip', 'address', 'add', '192.168.1.17/24', 'dev', 'cable0')
    const nobody = await run('check', '192.168.1.200', '--json')
    expect(nobody.code).toBe(3)
    const { reach, test } = JSON.parse(nobody.out)
    expect(reach).toEqual({ kind: 'same-subnet', interface: 'cable0', address: '192.168.1.17' })
    expect(statesOf(test.steps)).toMatchObject({ cable: 'done', address: 'done', tcp: 'failed', http: 'skipped' })
  })
})
