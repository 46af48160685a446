import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EvlinkScenario } from '../../shared/contract/evlink.ts'
import { EVLINK_SIM_1 } from '../stations/evlink/dialect.ts'
import type { EvlinkFault } from '../stations/evlink/simulator/faults.ts'
import { SimulatedEvlink } from '../stations/evlink/simulator/SimulatedEvlink.ts'
import { scenarios } from '../stations/evlink/simulator/scenarios.ts'
import { runCli } from './runCli.ts'

async function station(scenario: EvlinkScenario, options: { faults?: EvlinkFault[]; secure?: boolean } = {}) {
  const server = await SimulatedEvlink.start({
    dialect: EVLINK_SIM_1,
    scenario: scenarios[scenario],
    timeFactor: 0.001,
    ...options,
  })
  const data = await mkdtemp(join(tmpdir(), 'chargewright evlink '))
  onTestFinished(async () => {
    await server.close()
    await rm(data, { recursive: true, force: true })
  })
  const run = async (command: string, ...args: string[]) => {
    const out = new PassThrough()
    const err = new PassThrough()
    const texts = { out: '', err: '' }
    out.on('data', chunk => {
      texts.out += String(chunk)
    })
    err.on('data', chunk => {
      texts.err += String(chunk)
    })
    const login = ['--address', server.origin, '--password', server.device.password]
    const line = ['evlink', command, ...login, ...args, '--data', data, '--lang', 'en']
    const code = await runCli(line, { out, err, input: new PassThrough() }, new AbortController().signal)
    return { code, ...texts }
  }
  return { server, data, run }
}

describe('chargewright evlink status', () => {
  it('says what the station is and what is known of its release: 0', async () => {
    const { run, server } = await station('parking-r4')
    const { code, out, err } = await run('status')
    expect(code).toBe(0)
    expect(out).toMatch(/Release\s+R4 2\.7\.4\.18/)
    expect(err).toContain('CVE-2018-7800')
    expect(err).toContain('Update to R8 3.4.0.2 or newer.')
    expect(server.device.asked).not.toContain('GET supervision')
  })

  it('gives one document with --json, with the settings where they may be read', async () => {
    const { run } = await station('supervised-r8')
    const { code, out } = await run('status', '--json', '--accept-unconfirmed')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      identity: { release: { id: 'R8', version: '3.4.0.2' } },
      advisories: { ids: ['icsa-25-175-04'], certain: true },
      settings: { stationType: 'Supervised', supervisionUrl: 'wss://csms.example.com/ocpp' },
    })
  })

  it('warns of the password of delivery', async () => {
    const { run } = await station('wallbox-new')
    const { code, err } = await run('status', '--accept-unconfirmed')
    expect(code).toBe(0)
    expect(err).toContain('still has the password it was delivered with')
  })

  it('is wrong usage without a password: 2', async () => {
    const { server, data } = await station('parking-r7')
    const streams = { out: new PassThrough(), err: new PassThrough(), input: new PassThrough() }
    const line = ['evlink', 'status', '--address', server.origin, '--data', data]
    expect(await runCli(line, streams, new AbortController().signal)).toBe(2)
    expect(server.device.asked).toEqual([])
  })

  it('asks for the certificate of a station to be accepted: 2, then 0', async () => {
    const { run } = await station('parking-r7', { secure: true })
    const refused = await run('status', '--json')
    expect(refused.code).toBe(2)
    const { error } = JSON.parse(refused.out)
    expect(error.code).toBe('certificate-unknown')
    expect((await run('status', '--accept-certificate', error.data.fingerprint)).code).toBe(0)
  })

  it.each<[EvlinkFault, number]>([
    ['locked', 4],
    ['not-evlink', 3],
    ['foreign-redirect', 3],
  ])('ends a station with the fault %s with %i', async (fault, expected) => {
    const { run } = await station('parking-r7', { faults: [fault] })
    expect((await run('status')).code).toBe(expected)
  })

  it('ends with 3 where nothing answers, and with 2 outside private networks', async () => {
    const { run, server } = await station('parking-r7')
    await server.close()
    expect((await run('status')).code).toBe(3)
    expect((await run('status', '--address', '203.0.113.9')).code).toBe(2)
  })
})

describe('chargewright evlink events', () => {
  it('without consent reads nothing and says how it is done by hand: 2', async () => {
    const { run, server } = await station('parking-r7')
    const { code, err } = await run('events')
    expect(code).toBe(2)
    expect(err).toContain('Maintenance > Report')
    expect(server.device.asked).not.toContain('GET maintenance')
  })

  it('with faults ends with 1, the faults first, with what to do', async () => {
    const { run } = await station('parking-r7')
    const { code, out, err } = await run('events', '--accept-unconfirmed')
    expect(code).toBe(1)
    expect(out.split('\n')[1]).toMatch(/^6\s+Surge Arrestor\s+OK\s+Fault$/)
    expect(err).toContain('#6 Surge Arrestor: ')
  })

  it('names 8 and 9 both ways', async () => {
    const { run } = await station('city-r6')
    const { out } = await run('events', '--accept-unconfirmed')
    expect(out).toContain('Hardware Configuration / Software Configuration')
    expect(out).toContain('Software Configuration / Hardware Configuration')
  })

  it('without a fault ends with 0', async () => {
    const { run } = await station('supervised-r8')
    const { code, out } = await run('events', '--accept-unconfirmed', '--json')
    expect(code).toBe(0)
    const { events } = JSON.parse(out)
    expect(events).toHaveLength(26)
    for (const { means, remedy } of events) expect([typeof means, typeof remedy]).toEqual(['string', 'string'])
  })
})

describe('chargewright evlink export', () => {
  it('has to be told what', async () => {
    const { run } = await station('parking-r7')
    expect((await run('export')).code).toBe(2)
  })

  it('writes the charge data as the station gave them: 0', async () => {
    const { run, server, data } = await station('parking-r7')
    const output = join(data, 'charges.csv')
    const { code, out } = await run('export', '--what', 'charge-data', '--output', output, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ what: 'charge-data', name: 'export.csv', output })
    expect(await readFile(output, 'utf8')).toBe(server.device.chargeData())
  })

  it('keeps the configuration only with consent: 2, then 0', async () => {
    const { run } = await station('parking-r7')
    expect((await run('export', '--what', 'configuration')).code).toBe(2)
    const { code, err } = await run('export', '--what', 'configuration', '--accept-unconfirmed')
    expect(code).toBe(0)
    expect(err).toMatch(/configuration \(EVlinkConfig\.ini\), \d+ bytes, SHA-256 [0-9a-f]{64}/)
  })

  it('of a page of error with status 200 writes nothing: 4', async () => {
    const { run, data } = await station('parking-r7', { faults: ['error-in-200'] })
    const output = join(data, 'charges.csv')
    expect((await run('export', '--what', 'charge-data', '--output', output)).code).toBe(4)
    await expect(readFile(output)).rejects.toThrow(/ENOENT/)
  })
})

describe('chargewright simulate evlink', () => {
  it('gives the address of real pages until it is stopped', async () => {
    const out = new PassThrough()
    const stop = new AbortController()
    const printed = new Promise<string>(resolve => out.once('data', chunk => resolve(String(chunk).trim())))
    const streams = { out, err: new PassThrough(), input: new PassThrough() }
    const running = runCli(['simulate', 'evlink', '--scenario', 'city-r6'], streams, stop.signal)
    const page = await (await fetch(await printed)).text()
    expect(page).toContain('name="password"')
    stop.abort()
    expect(await running).toBe(0)
  })
})
