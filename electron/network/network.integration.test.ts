import { once } from 'node:events'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
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
  const network = createNetwork(folder + '/addresses', certificates)
  const say = value => console.log(JSON.stringify(value))
  const until = new AbortController()
  process.stdin.once('data', () => until.abort())
  const snapshot = await network.networks.list()
  if (what === 'list') say(snapshot)
  const lend = async (name, station) => {
    const { set } = await network.loans.plan(name, station)
    return network.loans.lend(name, station, set)
  }
  const refused = work => work.then(() => 'done', thrown => thrown.info)
  if (what === 'plan') say(await network.loans.plan('cable0', '${STATION}'))
  if (what === 'lend') {
    const address = await lend('cable0', '${STATION}')
    process.on('SIGTERM', async () => { await network.loans.close(); process.exit() })
    process.stdin.once('data', async () => { await network.loans.close(); process.exit() })
    say({ address })
  }
  if (what === 'lend both') {
    await lend('cable0', '${STATION}')
    await lend('cable0', '192.168.0.102')
    await lend('cable1', '192.168.7.5')
    process.stdin.once('data', async () => { await network.loans.close(); process.exit() })
    say(network.loans.lent.get().map(({ interface: name, address }) => [name, address]))
  }
  if (what === 'lend nowhere') say(await refused(lend('cable9', '${STATION}')))
  if (what === 'lend without right') {
    const code = await refused(lend('cable0', '${STATION}'))
    say({ code, lent: network.loans.lent.get() })
  }
  if (what === 'take back') { await network.loans.takeBack('cable0'); say(network.loans.lent.get()) }
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
  if (what !== 'lend' && what !== 'lend both') process.exit()
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

async function addresses(cable = 'cable0'): Promise<string> {
  return rig.laptop.run('ip', '-brief', '-4', 'address', 'show', 'dev', cable)
}

const journal = (): Promise<string[]> => readdir(join(folder, 'addresses'))

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
    expect(await journal()).toEqual([])
  })

  it('takes it back at the next start after kill -9, and leaves a running program’s alone', async () => {
    const { child } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    expect(await ask('recover')).toMatchObject([{ interface: 'cable0', address: ADDRESS, by: 'other' }])
    expect(await addresses()).toContain(ADDRESS)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await addresses()).toContain(ADDRESS)
    expect(await ask('recover')).toEqual([])
    expect(await addresses()).not.toContain(ADDRESS)
    expect(await journal()).toEqual([])
  })

  it('takes it back on the system’s signal to end', async () => {
    const { child } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(await addresses()).not.toContain(ADDRESS)
    expect(await journal()).toEqual([])
  })

  it('lends to two interfaces, the next station’s address in the place of the last one’s, beside one that was there', async () => {
    await rig.laptop.run('ip', 'link', 'add', 'cable1', 'type', 'veth', 'peer', 'name', 'plug1')
    await rig.laptop.run('ip', 'link', 'set', 'cable1', 'up')
    await rig.laptop.run('ip', 'address', 'add', '192.168.1.77/24', 'dev', 'cable0')
    const { child, line } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend both')
    expect(JSON.parse(line)).toEqual([
      ['cable0', '192.168.0.241'],
      ['cable1', '192.168.7.241'],
    ])
    expect(await addresses()).toContain('192.168.1.77/24')
    expect(await addresses()).not.toContain(ADDRESS)
    child.stdin?.end('end\n')
    await once(child, 'exit')
    expect(await addresses()).toMatch(/ 192\.168\.1\.77\/24 *$/m)
    expect(await addresses('cable1')).not.toContain('192.168.7.241')
    expect(await journal()).toEqual([])
    await rig.laptop.run('ip', 'link', 'delete', 'cable1')
    await rig.laptop.run('ip', 'address', 'flush', 'dev', 'cable0')
  })

  it('has nothing left to do for an address that a DHCP client took away, nor for an interface that is gone', async () => {
    const first = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    await rig.laptop.run('ip', 'address', 'flush', 'dev', 'cable0')
    first.child.stdin?.end('end\n')
    await once(first.child, 'exit')
    expect(await journal()).toEqual([])
    const second = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    await rig.laptop.run('ip', 'link', 'set', 'cable0', 'name', 'unplugged0', 'down')
    second.child.stdin?.end('end\n')
    await once(second.child, 'exit')
    expect(await journal()).toEqual([])
    await rig.laptop.run('ip', 'link', 'set', 'unplugged0', 'name', 'cable0', 'up')
    await rig.laptop.run('ip', 'address', 'flush', 'dev', 'cable0')
  })

  it('that may not change networks says so, and leaves nothing behind', async () => {
    await chmod(folder, 0o755)
    const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, join(folder, 'program.mjs')]
    const open = await mkdtemp(join(tmpdir(), 'chargewright-nobody-'))
    await chmod(open, 0o777)
    const said = await rig.laptop.run('setpriv', ...nobody, open, 'lend without right')
    expect(JSON.parse(said)).toMatchObject({ code: { code: 'system-command-denied' }, lent: [] })
    expect(await readdir(join(open, 'addresses'))).toEqual([])
    expect(await addresses()).not.toContain(ADDRESS)
    await rm(open, { recursive: true, force: true })
  })

  it('sets a running program’s interface back where a person says so', async () => {
    const { child } = await rig.laptop.start(join(folder, 'program.mjs'), folder, 'lend')
    expect(await ask('take back')).toEqual([])
    expect(await addresses()).not.toContain(ADDRESS)
    child.kill('SIGKILL')
    await once(child, 'exit')
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
