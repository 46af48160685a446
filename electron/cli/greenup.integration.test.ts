import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { GREENUP_SIM_1 } from '../stations/greenup/dialect.ts'
import { SimulatedGreenup, type SimulatedGreenupOptions } from '../stations/greenup/simulator/SimulatedGreenup.ts'
import { runCli } from './runCli.ts'

const URL = 'ws://192.168.1.120:9000'
const UID = '0224B1FFFF00A001'
const SECRET = 'Chantier-42-geheim'

const newFolder = temporaryFolders()
const stations: SimulatedGreenup[] = []
afterEach(async () => {
  for (const station of stations.splice(0)) await station.close()
})

async function stationOf(options: Partial<SimulatedGreenupOptions> = {}): Promise<SimulatedGreenup> {
  const started = await SimulatedGreenup.start({
    dialect: GREENUP_SIM_1,
    generation: 2,
    timeFactor: 0.02,
    password: SECRET,
    ...options,
  })
  stations.push(started)
  return started
}

interface Run {
  code: number
  out: string
  err: string
}

async function cli(args: readonly string[], stopped = new AbortController().signal): Promise<Run> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const texts = Promise.all([text(out), text(err)])
  const code = await runCli([...args, '--lang', 'en'], { out, err, input: new PassThrough() }, stopped)
  out.end()
  err.end()
  const [said, told] = await texts
  expect(said + told).not.toContain(SECRET)
  return { code, out: said, err: told }
}

/** Runs `greenup` commands against one station from one data folder, all allowed. */
async function terminal(station: SimulatedGreenup): Promise<(...args: string[]) => Promise<Run>> {
  const data = await newFolder()
  return (command, ...args) =>
    cli([
      'greenup',
      command ?? '',
      ...['--address', station.origin, '--password', SECRET, '--accept-unconfirmed', '--data', data, ...args],
    ])
}

describe('chargewright greenup', () => {
  it('says what a station is, as a table and as JSON', async () => {
    const greenup = await terminal(await stationOf({ uri: URL, uid: UID }))
    const { code, out } = await greenup('status')
    expect(code).toBe(0)
    expect(out).toMatch(/Firmware +V01\.17\.00/)
    expect(out).toMatch(new RegExp(`OCPP data +${URL}/${UID}`))
    const json = await greenup('status', '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      generation: 2,
      identity: { serial: '290015' },
      status: { activation: false, connection: 'disconnected', data: `${URL}/${UID}` },
      defaultLogin: false,
    })
  })

  it('recovers, stores and activates, each in a run of its own', async () => {
    const station = await stationOf({ generation: 1 })
    const greenup = await terminal(station)
    const path = join(await newFolder(), 'OCPPConf.xml')
    expect((await greenup('recover', '--output', path)).code).toBe(0)
    const before = await readFile(path, 'utf8')
    expect(before).toBe(new TextDecoder().decode(station.state.file))
    await writeFile(path, before.replace('<URI></URI><UID></UID>', `<URI>${URL}</URI><UID>${UID}</UID>`))
    const stored = await greenup('store', path, '--ocpp', '--json')
    expect(stored.code).toBe(0)
    expect(JSON.parse(stored.out)).toMatchObject({ stored: { by: 'file', data: `${URL}/${UID}` } })
    expect(station.state.activated).toBe(false)
    const activated = await greenup('activate')
    expect(activated.code).toBe(0)
    expect(activated.out).toContain('Connected.')
    expect(station.state.activated).toBe(true)
    expect((await greenup('activate', '--off')).code).toBe(0)
    expect(station.state.activated).toBe(false)
  })

  it('stores URL and UID on package V01.17.00, and refuses with 4 before it', async () => {
    const greenup = await terminal(await stationOf())
    expect((await greenup('store', '--url', URL, '--uid', UID)).code).toBe(0)
    const older = await terminal(await stationOf({ generation: 1 }))
    const { code, err } = await older('store', '--url', URL, '--uid', UID)
    expect(code).toBe(4)
    expect(err).toContain('V01.17.00')
  })

  it('says what is wrong with what is to be stored, in words and with its line', async () => {
    const greenup = await terminal(await stationOf())
    const fields = await greenup('store', '--url', 'http://192.168.1.120:9000', '--uid', `${UID} `)
    expect(fields.code).toBe(1)
    expect(fields.err).toContain('http:// is not a WebSocket.')
    expect(fields.err).toContain('There are blanks around the value.')
    const path = join(await newFolder(), 'OCPPConf.xml')
    await greenup('recover', '--output', path)
    const file = await readFile(path, 'utf8')
    await writeFile(path, file.replace('<URI></URI>', '<URI>http://192.168.1.120:9000</URI>'))
    const whole = await greenup('store', path)
    expect(whole.code).toBe(1)
    expect(whole.err).toMatch(/http:\/\/ is not a WebSocket\..*\n/)
    expect(whole.err).toContain('/OCPPConf/Server/URI')
  })

  it('says what the station’s clock shows where it is wrong', async () => {
    const greenup = await terminal(await stationOf({ faults: ['clock-wrong'] }))
    expect((await greenup('status')).err).toMatch(/The station’s clock is wrong: \d\d\/\d\d\/2000 /)
  })

  it('does not activate while the address is empty or another one than was stored', async () => {
    const station = await stationOf()
    const greenup = await terminal(station)
    const empty = await greenup('activate', '--ocpp', '--json')
    expect(empty.code).toBe(1)
    expect(JSON.parse(empty.out)).toEqual({ error: { code: 'ocpp-data-empty', data: {} } })
    expect(station.state.modes.get('right')).not.toBe('ocpp')
    expect((await greenup('store', '--url', URL, '--uid', UID)).code).toBe(0)
    station.state.saveData('ws://10.0.0.9:80', UID)
    const other = await greenup('activate', '--json')
    expect(other.code).toBe(1)
    expect(JSON.parse(other.out)).toMatchObject({ error: { code: 'ocpp-data-differs' } })
    expect(station.state.activated).toBe(false)
  })

  it('activates what was stored by hand only where the person names it', async () => {
    const station = await stationOf({ uri: URL, uid: UID })
    const greenup = await terminal(station)
    expect((await greenup('activate', '--ocpp')).code).toBe(2)
    expect((await greenup('activate', '--ocpp', '--expect', `${URL}/other`)).code).toBe(1)
    expect(station.state.activated).toBe(false)
    expect((await greenup('activate', '--ocpp', '--expect', `${URL}/${UID}`)).code).toBe(0)
  })

  it('compares an address with a login in it letter by letter, and shows none of it', async () => {
    const station = await stationOf({ uri: `wss://user:${SECRET}@ocpp.example.test`, uid: UID })
    const greenup = await terminal(station)
    const other = await greenup('activate', '--ocpp', '--expect', `wss://user:Other-${SECRET}@ocpp.example.test/${UID}`)
    expect(other.code).toBe(1)
    expect(other.err).toContain(`wss://***@ocpp.example.test/${UID}`)
    expect(station.state.activated).toBe(false)
    const same = await greenup('activate', '--ocpp', '--expect', `wss://user:${SECRET}@ocpp.example.test/${UID}`)
    expect(same.code).toBe(0)
    expect(station.state.activated).toBe(true)
  })

  it('ends with 2 without a password, without consent, and on an address of the internet', async () => {
    const station = await stationOf()
    const data = await newFolder()
    const at = ['--address', station.origin, '--data', data]
    expect((await cli(['greenup', 'status', ...at])).code).toBe(2)
    const unallowed = await cli(['greenup', 'recover', ...at, '--password', SECRET])
    expect(unallowed.code).toBe(2)
    expect(unallowed.err).toContain('Mode de charge / Charging Mode > Recover OCPPConf.xml')
    expect(station.seen.some(({ method }) => method === 'POST')).toBe(false)
    const far = await cli(['greenup', 'status', '--address', '203.0.113.7', '--password', SECRET, '--data', data])
    expect(far.code).toBe(2)
  })

  it('ends with 3 where nobody answers and 4 where the station refuses', async () => {
    const station = await stationOf()
    const data = await newFolder()
    const greenup = await terminal(station)
    expect((await greenup('status', '--password', 'wrong')).code).toBe(4)
    station.fail('xml-ignored')
    const path = join(await newFolder(), 'OCPPConf.xml')
    await writeFile(path, station.state.file)
    expect((await greenup('store', path)).code).toBe(4)
    await station.close()
    const gone = await cli(['greenup', 'status', '--address', station.origin, '--password', SECRET, '--data', data])
    expect(gone.code).toBe(3)
  })

  it('asks for a certificate’s fingerprint once, and refuses another one after that', async () => {
    const station = await stationOf({ secure: true })
    const greenup = await terminal(station)
    const { code, out } = await greenup('status', '--json')
    expect(code).toBe(2)
    const { error } = JSON.parse(out)
    expect(error.code).toBe('certificate-unknown')
    expect((await greenup('status', '--accept-certificate', error.data.fingerprint)).code).toBe(0)
    expect((await greenup('status')).code).toBe(0)
    await station.renewCertificate()
    expect((await greenup('status')).code).toBe(3)
  })
})

describe('chargewright simulate greenup', () => {
  it('prints its address and answers until it is stopped', async () => {
    const stop = new AbortController()
    const [out, err] = [new PassThrough(), new PassThrough()]
    const args = ['simulate', 'greenup', '--generation', '1', '--port', '0', '--lang', 'en']
    const running = runCli(args, { out, err, input: new PassThrough() }, stop.signal)
    const address: string = await new Promise(resolve => out.once('data', line => resolve(String(line).trim())))
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const page = await (await fetch(address)).text()
    expect(page).toContain('GreenUp')
    stop.abort()
    expect(await running).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })
})
