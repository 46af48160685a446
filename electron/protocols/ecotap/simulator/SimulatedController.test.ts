import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SimulatedScenario } from '../../../../shared/contract/station.ts'
import { ECC_SIM_1 } from '../dialect.ts'
import type { Fault } from './faults.ts'
import { SimulatedController } from './SimulatedController.ts'
import { TestHost } from './TestHost.ts'

function station(scenario: SimulatedScenario = 'ethernet', faults: Fault[] = []) {
  const vanish = vi.fn()
  const controller: SimulatedController = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario,
    transmit: bytes => host.hear(bytes),
    vanish,
    faults,
  })
  const host = new TestHost(bytes => controller.receive(bytes))
  return { controller, host, vanish }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the boot log', () => {
  it('has the loader lines at once and the application after the boot window', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(100)
    expect(host.lines).toEqual([
      'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20',
      'BOOT RCU40 ID: 11790001',
      'NO NEW FIRMWARE FOUND',
      'FLASH ID 1F 47 1 0',
    ])
    await pass(2950)
    expect(host.lines).toHaveLength(4)
    await pass(980)
    expect(host.lines).toContain('Checking Firmware signature (size:60338, CRC:1623)')
    expect(host.lines).toContain('PRGCODE CRC VALID 1623, 1623')
    expect(host.lines).toContain('OCPP ID [NL*ECO*1000]')
    expect(host.lines.at(-1)).toBe('Chk erase 7F000-7FFA5')
    const start = host.lines.indexOf('Starting APPLICATION CODE')
    const version = host.lines.indexOf('HW4.xFW32R16')
    expect(version - start).toBeGreaterThan(18)
    expect(version - start).toBeLessThanOrEqual(26)
  })

  it('names lengths that are those of its texts', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(9000)
    const text = host.lines.join('\n')
    const [, from = '', to = ''] = /Chk erase (9\w+)-(\w+)/.exec(text) ?? []
    const [, saved] = /Saved (\d+) bytes/.exec(text) ?? []
    expect(Number.parseInt(to, 16) - Number.parseInt(from, 16)).toBe(Number(saved))
    expect(Number(saved)).toBeGreaterThan(6000)
    expect(Number(saved)).toBeLessThan(7000)
    const out = host.lines.findIndex(line => line.startsWith('OCPP OUT:'))
    expect(host.lines[out]).toBe(`OCPP OUT:[0][${host.lines[out + 1]?.length}]---------`)
    expect(host.lines).toContain('OCPP INPUT:[2800][83]---------')
    expect(host.lines).toContain('[3,"3207",{"currentTime":"2026-01-15T08:00:08Z","interval":240,"status":"Accepted"}')
    expect(host.lines).toContain('ocpp_process_incoming_request(2800-2853):')
    expect(host.lines).toContain('2026-01-15 08:00:08:OCPP BOOT OK')
  })

  it('never says what a tool says', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(20_000)
    host.json('GetConfiguration', {})
    await pass(1000)
    expect(
      host.lines.filter(line => /^(Snd |Data\[|JSON Data|Send \d|Version:|Programming OK|Logout)/.test(line)),
    ).toEqual([])
  })

  it('goes on with status lines and a heartbeat, and fills in no placeholder twice', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(260_000)
    expect(host.lines.filter(line => line.startsWith('SYS:')).length).toBeGreaterThan(40)
    expect(host.lines).toContain('[2,"3208","Heartbeat",{}]')
    expect(host.lines).toContain('OCPP OUT:[0][25]---------')
    expect(host.lines).toContain('Sending 1/1360 (31b) OCPP EVENTS, 0 waiting')
    expect(host.lines.filter(line => /\{[a-z]\w*\}/i.test(line) && !line.includes('"Heartbeat"'))).toEqual([])
  })

  it.each<[SimulatedScenario, string[]]>([
    ['gsm', ['Protocol [CH][TYPE]:[1:GSM][2:OCPP1.6]', 'GSM NETWORK_REGISTRATION DONE', 'WS CONNECTION OK']],
    ['production', ['HW420FW32R10', 'PARAMETER MIGRATION V8>V10', 'MODULES:[OCPP,ETH,PTEST]', 'Vendor Name [LMS]']],
    ['meter-fault', ['HW4.xFW32R18P3', 'LEDSTATE CH[0] state[KWH0 error(116)]', 'KWH:AD[1]RG[FC00]REC[9,9]ERR[TO]']],
    ['old-firmware', ['HW420FW31R05']],
  ])('of the %s controller has its own lines', async (scenario, expected) => {
    const { controller, host } = station(scenario)
    controller.powerOn()
    await pass(10_000)
    for (const line of expected) expect(host.lines).toContain(line)
    if (scenario === 'gsm') expect(host.lines).not.toContain('DHCP INIT')
  })

  it('is silence without power', async () => {
    const { controller, host } = station('no-power')
    controller.powerOn()
    host.ask('getVersion')
    await pass(20_000)
    expect([host.lines, host.frames]).toEqual([[], []])
  })

  it('hides a topic whose chg_Debug level is 0, and dates the lines where date is 1', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(10_000)
    host.json('ChangeConfiguration', { key: 'chg_debug', value: 'date=1,sys=0,modbus=1' })
    host.lines.length = 0
    await pass(10_000)
    expect(host.lines.some(line => line.includes('SYS:'))).toBe(false)
    expect(host.lines.some(line => /^2026-01-15 08:00:\d\d:KWH:AD/.test(line))).toBe(true)
  })
})

describe('the loader', () => {
  it('is held by a frame, and goes on 10 s after the last one', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(2900)
    const sequence = host.ask('getVersion')
    expect(host.values(sequence, 'version')).toEqual({ version: '04HW20', hardwareType: 20 })
    await pass(9900)
    expect(controller.mode).toBe('loader')
    host.ask('getVersion')
    await pass(9900)
    expect(controller.mode).toBe('loader')
    await pass(2000)
    expect(controller.mode).toBe('application')
  })

  it('goes on at once after LOGOUT', async () => {
    const { controller, host } = station()
    controller.powerOn()
    const sequence = host.ask('logout')
    expect(host.answer(sequence)).toMatchObject({ command: 201 })
    await pass(1000)
    expect(controller.mode).toBe('application')
  })

  it('answers JSON with wrong mode, as the application does PROG_ commands, and an unknown command with its code', async () => {
    const { controller, host } = station()
    controller.powerOn()
    expect(host.values(host.json('GetConfiguration', {}), 'error')).toEqual({ code: 4 })
    host.ask('logout')
    await pass(5000)
    expect(host.values(host.ask('progAbort'), 'error')).toEqual({ code: 4 })
    controller.receive(Buffer.from('000000004d0009000000 0c00'.replace(' ', ''), 'hex'))
    expect(host.values(9, 'error')).toEqual({ code: 2 })
  })

  it('loses what is sent while the application starts', async () => {
    const { controller, host } = station()
    controller.powerOn()
    await pass(3500)
    const sequence = host.ask('getVersion')
    await pass(5000)
    expect(host.answer(sequence)).toBeUndefined()
  })

  it('gives up half a frame, so that the next one is heard', async () => {
    const { controller, host } = station()
    controller.powerOn()
    controller.receive(Buffer.from('00000000640001', 'hex'))
    await pass(600)
    expect(host.values(host.ask('getVersion'), 'version')).toMatchObject({ version: '04HW20' })
  })
})
