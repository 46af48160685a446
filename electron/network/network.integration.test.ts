import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleScript, CableRig, canHaveNamespaces } from './NamespaceRig.ts'

const STATION = '192.168.1.200'
const ADDRESS = '192.168.1.241'

/** The program under test, in a namespace: the network helper as the backend wires it, driven by its first parameter. */
const PROGRAM = `
  import { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
  import { createNetwork } from './createNetwork.ts'
  import { listenForDevices } from './listenForDevices.ts'
  import { testReach } from './testReach.ts'
  const [, , folder, what, port] = process.argv
  const certificates = await PinnedCertificates.open(folder + '/certificates.json')
  const network = createNetwork(folder + '/addresses.json', certificates)
  const say = value => console.log(JSON.stringify(value))
  const until = new AbortController()
  process.stdin.once('data', () => until.abort())
  const snapshot = await network.networks.list()
  if (what === 'list') say(snapshot)
  if (what === 'plan') say(await network.loans.plan('cable0', '${STATION}'))
  if (what === 'lend') {
    say({ address: await network.loans.lend('cable0', '${STATION}') })
    process.stdin.once('data', async () => { await network.loans.close(); say({ closed: true }); process.exit() })
  }
  if (what === 'lend twice') {
    await network.loans.lend('cable0', '${STATION}')
    say(await network.loans.lend('cable0', '${STATION}').catch(thrown => thrown.info))
    await network.loans.close()
    process.exit()
  }
  if (what === 'lend nowhere') say(await network.loans.lend('cable9', '${STATION}').catch(thrown => thrown.info))
  if (what === 'recover') { await network.loans.recover(); say(network.loans.lent.get()) }
  if (what === 'test') {
    const all = []
    const options = { ...network.reach('${STATION}', Number(port)), address: '${STATION}', port: Number(port), interfaces: snapshot.interfaces }
    for await (const test of testReach(options, until.signal)) all.push(test)
    say(all.at(-1))
  }
  if (what === 'listen') {
    const on = snapshot.interfaces.find(({ name }) => name === 'cable0')
    for await (const heard of listenForDevices({ on, neighbours: () => network.neighbours('cable0') }, until.signal)) say(heard)
  }
  if (what !== 'lend') process.exit()
`

/** A station that has a web page and names itself when it is asked. */
const STATION_PROGRAM = `
  import { createSocket } from 'node:dgram'
  import { createServer } from 'node:http'
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<html><title>' + process.argv[2] + '</title></html>')
  })
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (message, from) => {
    if (!message.toString().startsWith('M-SEARCH')) return
    socket.send('HTTP/1.1 200 OK\\r\\nSERVER: Linux UPnP/1.0 EVlink/3.3\\r\\n\\r\\n', from.port, from.address)
  })
  socket.bind(1900, () => {
    socket.addMembership('239.255.255.250', '${STATION}')
    server.listen(0, '${STATION}', () => console.log(server.address().port))
  })
`

const possible = await canHaveNamespaces()
let folder = ''
let rig: CableRig

async function addresses(): Promise<string> {
  return rig.laptop.run('ip', '-brief', '-4', 'address', 'show', 'dev', 'cable0')
}

async function ask(...parameters: string[]) {
  const { line } = await rig.laptop.start(join(folder, 'program.mjs'), folder, ...parameters)
  return JSON.parse(line)
}

// Needs root on Linux, for networks that are nobody's; elsewhere the command lines are covered by systems/commands.test.ts.
describe.skipIf(!possible)('the network helper in a network of its own', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chargewright-network-'))
    await bundleScript(PROGRAM, import.meta.dirname, join(folder, 'program.mjs'))
    await bundleScript(STATION_PROGRAM, import.meta.dirname, join(folder, 'station.mjs'))
    rig = await CableRig.open(STATION)
  })
  afterAll(async () => {
    rig?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('shows the cable’s interface, linked and without an address', async () => {
    const { interfaces, error } = await ask('list')
    expect(error).toBeNull()
    expect(interfaces).toEqual([
      expect.objectContaining({ name: 'cable0', kind: 'ethernet', linked: true, addresses: [] }),
    ])
  })

  it('says which commands it will run, and runs none of them', async () => {
    expect(await ask('plan')).toMatchObject({
      system: 'ip',
      address: ADDRESS,
      netmask: '255.255.255.0',
      set: ['ip link set dev cable0 up', `ip address replace ${ADDRESS}/24 dev cable0`],
      restore: [`ip address del ${ADDRESS}/24 dev cable0`],
    })
    expect(await addresses()).not.toContain(ADDRESS)
  })

  it('stops the way to the station at the address while the laptop has none there', async () => {
    const test = await ask('test', '80')
    expect(test.steps.map(({ state }: { state: string }) => state)).toEqual([
      'done',
      'failed',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ])
  })

  it('lends an address, and takes it back when the program ends', async () => {
    const { child, line } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    expect(JSON.parse(line)).toEqual({ address: ADDRESS })
    expect(await addresses()).toContain(`${ADDRESS}/24`)
    child.stdin?.end('end\n')
    await once(child, 'exit')
    expect(await addresses()).not.toContain(ADDRESS)
    expect(JSON.parse(await readFile(join(folder, 'addresses.json'), 'utf8'))).toEqual({ loans: [] })
  })

  it('takes it back at the next start after kill -9, and leaves a running program’s alone', async () => {
    const { child } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    expect(await ask('recover')).toEqual([])
    expect(await addresses()).toContain(ADDRESS)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await addresses()).toContain(ADDRESS)
    expect(await ask('recover')).toEqual([])
    expect(await addresses()).not.toContain(ADDRESS)
    expect(JSON.parse(await readFile(join(folder, 'addresses.json'), 'utf8'))).toEqual({ loans: [] })
  })

  it('leaves an address alone that the interface had before', async () => {
    await rig.laptop.run('ip', 'address', 'add', '192.168.1.77/24', 'dev', 'cable0')
    expect(await ask('lend twice')).toEqual({ code: 'already-lent', data: { interface: 'cable0' } })
    expect(await addresses()).toContain('192.168.1.77/24')
    expect(await addresses()).not.toContain(ADDRESS)
    await rig.laptop.run('ip', 'address', 'flush', 'dev', 'cable0')
  })

  it('refuses an interface that is not there', async () => {
    expect(await ask('lend nowhere')).toEqual({ code: 'interface-not-found', data: { interface: 'cable9' } })
  })

  it('walks the whole way and recognises the station’s page, or says that it is another device’s', async () => {
    await rig.laptop.run('ip', 'address', 'add', `${ADDRESS}/24`, 'dev', 'cable0')
    const station = await rig.station.start(join(folder, 'station.mjs'), 'EVlink Parking')
    const test = await ask('test', station.line)
    const states = Object.fromEntries(test.steps.map(({ name, state }: Record<string, string>) => [name, state]))
    expect(states).toMatchObject({ cable: 'done', address: 'done', tcp: 'done', http: 'done', page: 'done' })
    expect(['done', 'unsure']).toContain(states.ping)
    expect(test).toMatchObject({ station: 'evlink', over: true })
    station.child.kill()
    await once(station.child, 'exit')
    const printer = await rig.station.start(join(folder, 'station.mjs'), 'Printer')
    const other = await ask('test', printer.line)
    expect(other.station).toBeNull()
    expect(other.steps.at(-1)).toMatchObject({ state: 'failed', error: { code: 'page-unknown' } })
    printer.child.kill()
    await once(printer.child, 'exit')
    const nobody = await ask('test', printer.line)
    expect(nobody.steps[3]).toMatchObject({
      name: 'tcp',
      state: 'failed',
      error: { code: 'station-not-reached', data: { reason: 'ECONNREFUSED' } },
    })
  })

  it('hears a station name itself, and nothing from outside the cable’s subnet', async () => {
    const station = await rig.station.start(join(folder, 'station.mjs'), 'EVlink')
    const { child, line } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'listen')
    const lists = [line]
    if (child.stdout) {
      for await (const next of createInterface(child.stdout)) {
        lists.push(next)
        if (next.includes(STATION)) break
      }
    }
    child.stdin?.end('end\n')
    const heard = JSON.parse(lists.at(-1) ?? '[]')
    expect(heard).toContainEqual(expect.objectContaining({ address: STATION }))
    expect(heard.every(({ address }: { address: string }) => address.startsWith('192.168.1.'))).toBe(true)
    station.child.kill()
  })
})
