import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ECC_SIM_1 } from '../dialect.ts'
import { configChecksum } from './bootFacts.ts'
import type { Fault } from './faults.ts'
import { SimulatedController } from './SimulatedController.ts'
import { TestHost } from './TestHost.ts'

async function running(faults: Fault[] = [], scenario: 'ethernet' | 'rejecting' | 'old-firmware' = 'ethernet') {
  const vanish = vi.fn()
  const controller: SimulatedController = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario,
    transmit: bytes => host.hear(bytes),
    vanish,
    faults,
  })
  const host = new TestHost(bytes => controller.receive(bytes))
  controller.powerOn()
  await vi.advanceTimersByTimeAsync(10_000)
  host.lines.length = 0
  const change = (key: string, value: unknown) => host.jsonAnswer(host.json('ChangeConfiguration', { key, value }))
  const get = (...key: string[]) => host.jsonAnswer(host.json('GetConfiguration', { key }))
  return { controller, host, vanish, change, get }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('GetConfiguration', () => {
  it('answers with all keys in about 6.5 kB, and never with the write-only one', async () => {
    const { host } = await running()
    const sequence = host.json('GetConfiguration', {})
    const bytes = host.answer(sequence)?.payload.length ?? 0
    expect(bytes).toBeGreaterThan(6000)
    expect(bytes).toBeLessThan(7000)
    const text = JSON.stringify(host.jsonAnswer(sequence))
    expect(text).toContain('{"key":"gsm_SigQ","readonly":true,"value":"20"}')
    expect(text).not.toMatch(/authorizationKey/i)
    expect(host.jsonAnswer(host.json('GetConfiguration', { key: [] }))).toEqual(host.jsonAnswer(sequence))
  })

  it('compares keys without case, names unknown ones, and keeps silent about the write-only one', async () => {
    const { get } = await running()
    expect(get('COM_PROTCH', 'nonsense', 'AuthorizationKey')).toEqual({
      configurationKey: [{ key: 'com_ProtCh', readonly: false, value: 'ETH' }],
      unknownKey: ['nonsense'],
    })
  })

  it('is echoed as a line before its answer', async () => {
    const { host, get } = await running()
    get('com_ProtCh')
    expect(host.lines).toEqual(['cmd_JSON_COMMAND [GetConfiguration][2][22]'])
  })
})

describe('ChangeConfiguration', () => {
  it.each(['L1', 'L2', 'L3'] as const)('is understood in layout %s', async layout => {
    const { host } = await running()
    const sequence = host.json('ChangeConfiguration', { key: 'com_ProtCh', value: 'GSM' }, layout)
    expect(host.jsonAnswer(sequence)).toEqual({ status: 'Accepted' })
    expect(host.answer(sequence)?.payload).toHaveLength(22)
  })

  it('refuses read-only keys, values of a wrong kind, form or length, and unknown keys', async () => {
    const { change } = await running()
    expect(change('gsm_SigQ', '5')).toEqual({ status: 'Rejected' })
    expect(change('chg_MinChargingCurrent', 6)).toEqual({ status: 'Rejected' })
    expect(change('chg_MinChargingCurrent', '64')).toEqual({ status: 'Rejected' })
    expect(change('com_OCPPID', 'x'.repeat(26))).toEqual({ status: 'Rejected' })
    expect(change('com_Endpoint', 'x'.repeat(256))).toEqual({ status: 'Rejected' })
    expect(change('com_Endpoint', 'x'.repeat(255))).toEqual({ status: 'Accepted' })
    expect(change('no_such_key', '1')).toEqual({ status: 'NotSupported' })
    expect(change('authorizationKey', 'user:secret')).toEqual({ status: 'Accepted' })
  })

  it('is saved 1.5 s after the last one, with a checksum of the stored JSON and true lengths', async () => {
    const { host, change, get } = await running()
    change('com_ProtCh', 'GSM')
    await pass(1400)
    change('gsm_Oper', '20408')
    await pass(1400)
    expect(host.lines.some(line => line.startsWith('SV CFG'))).toBe(false)
    await pass(400)
    const text = JSON.stringify(get())
    expect(host.lines).toContain(`SV CFG():${configChecksum(text)}`)
    expect(host.lines).toContain(`Chk erase 90000-${(0x90000 + text.length).toString(16).toUpperCase()}`)
    expect(host.lines).toContain('X90000X91000')
    expect(host.lines.some(line => line.startsWith(`Saved ${text.length} bytes of Json CFG to FLASH crc:`))).toBe(true)
  })

  it('survives a restart once it was saved, and not before', async () => {
    const { host, change, get } = await running()
    change('chg_StationMaxCurrent', '32')
    await pass(2000)
    change('chg_StationMaxCurrent', '16')
    host.json('Reset', { type: 'Soft' })
    await pass(20_000)
    expect(get('chg_StationMaxCurrent')).toMatchObject({ configurationKey: [{ value: '32' }] })
    expect(host.lines).toContain('PGrid[0:STATION CTRL]MIN.I[6]STATION[32]INSTALLATION[250]SUPERVISOR[0]')
  })

  it('of com_OCPPID restarts the controller after 60 s, under its new name', async () => {
    const { host, change } = await running()
    change('com_OCPPID', 'NL*ECO*2000')
    await pass(59_900)
    expect(host.lines.some(line => line.startsWith('EVCHARGER'))).toBe(false)
    await pass(15_000)
    expect(host.lines).toContain('OCPP ID [NL*ECO*2000]')
    const { host: other, change: same } = await running()
    same('com_OCPPID', 'NL*ECO*1000')
    await pass(61_000)
    expect(other.lines.some(line => line.startsWith('EVCHARGER'))).toBe(false)
  })

  it('answers as the rejecting controller does, key by key', async () => {
    const { change } = await running([], 'rejecting')
    expect(change('chg_StationMaxCurrent', '32')).toEqual({ status: 'Rejected' })
    expect(change('chg_KWH3', 'ABB_B23,3,9600,E,1')).toEqual({ status: 'NotSupported' })
    expect(change('grid_Role', 'Master')).toEqual({ status: 'RebootRequired' })
    expect(change('gsm_Oper', '20404')).toBeUndefined()
    expect(change('com_ProtCh', 'GSM')).toEqual({ status: 'Accepted' })
  })
})

describe('other JSON commands', () => {
  it('restart the controller 300 ms after Reset was accepted, once', async () => {
    const { host } = await running()
    expect(host.jsonAnswer(host.json('Reset', { type: 'Warm' }))).toEqual({ status: 'Rejected' })
    expect(host.jsonAnswer(host.json('Reset', { type: 'Hard' }))).toEqual({ status: 'Accepted' })
    expect(host.jsonAnswer(host.json('Reset', { type: 'Hard' }))).toEqual({ status: 'Accepted' })
    await pass(290)
    expect(host.lines).not.toContain('EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')
    await pass(2000)
    expect(host.lines.filter(line => line.startsWith('EVCHARGER'))).toHaveLength(1)
  })

  it('are NotSupported when unknown, and an error when they cannot be read', async () => {
    const { host } = await running()
    expect(host.jsonAnswer(host.json('SaveConfiguration', {}))).toEqual({ status: 'NotSupported' })
    for (const payload of ['', '\x05Reset', '\x05Reset{', '\x07Reset{"type":"Soft"}', '\x05Reset[1]']) {
      expect(host.values(host.ask('json', Buffer.from(payload)), 'error')).toEqual({ code: 1 })
    }
    expect(host.values(host.json('GetConfiguration', { key: 'x' }), 'error')).toEqual({ code: 1 })
  })

  it('are ignored by firmware below V32, which answers GETVERSION', async () => {
    const { host } = await running([], 'old-firmware')
    const sequence = host.json('GetConfiguration', {})
    expect(host.answer(sequence)).toBeUndefined()
    expect(host.lines).toEqual([])
    expect(host.values(host.ask('getVersion'), 'version')).toMatchObject({ version: '04HW20' })
  })
})

describe('faults of the configuration', () => {
  it('no-save: accepts, never says SV CFG(), and has the old value after a restart', async () => {
    const { host, change, controller } = await running([{ name: 'no-save' }])
    expect(change('com_ProtCh', 'GSM')).toEqual({ status: 'Accepted' })
    await pass(11_000)
    expect(host.lines.some(line => line.startsWith('SV CFG'))).toBe(false)
    host.json('Reset', { type: 'Soft' })
    await pass(15_000)
    expect(controller.configurationValue('com_ProtCh')).toBe('ETH')
  })

  it('truncated-config: the frame is whole, its JSON is not, once', async () => {
    const { host } = await running([{ name: 'truncated-config', times: 1 }])
    const sequence = host.json('GetConfiguration', {})
    expect(host.answer(sequence)).toBeDefined()
    expect(() => host.jsonAnswer(sequence)).toThrow(SyntaxError)
    expect(host.jsonAnswer(host.json('GetConfiguration', {}))).toHaveProperty('configurationKey')
  })

  it('config-crc-invalid: says so at the next boot and has the factory values back', async () => {
    const { host, change, controller } = await running()
    change('com_ProtCh', 'GSM')
    await pass(3000)
    controller.inject({ name: 'config-crc-invalid' })
    host.json('Reset', { type: 'Soft' })
    await pass(15_000)
    expect(host.lines.some(line => line.startsWith('Invalid CRC rec_CFG():'))).toBe(true)
    expect(controller.configurationValue('com_ProtCh')).toBe('ETH')
  })

  it('vanish at a change: takes the adapter away instead of an answer', async () => {
    const { vanish, change } = await running([{ name: 'vanish', at: 'config', change: 1 }])
    expect(change('com_ProtCh', 'GSM')).toEqual({ status: 'Accepted' })
    expect(change('gsm_Oper', '20408')).toBeUndefined()
    expect(vanish).toHaveBeenCalledOnce()
  })

  it('lost, doubled and cut answers come as often as asked for', async () => {
    const { host, controller } = await running([{ name: 'lost-answers', share: 0.2, seed: 7 }])
    for (let n = 0; n < 500; n++) host.ask('getVersion')
    expect(host.frames.length).toBeGreaterThan(360)
    expect(host.frames.length).toBeLessThan(440)
    controller.repair('lost-answers')
    controller.inject({ name: 'doubled-answers', command: 'getVersion', times: 1 })
    host.frames.length = 0
    host.ask('getVersion')
    host.ask('getVersion')
    expect(host.frames).toHaveLength(3)
    controller.inject({ name: 'cut-answers', times: 1 })
    const cut = host.ask('getVersion')
    expect(host.answer(cut)).toBeUndefined()
  })

  it('slow-answers, log-flood and inside-lines change the time and place of what is said, not its content', async () => {
    const { host, controller, get } = await running()
    controller.inject({ name: 'inside-lines' })
    expect(get('com_ProtCh')).toMatchObject({ configurationKey: [{ value: 'ETH' }] })
    expect(host.lines).toContain('SYS:EV[45,625]CAN[1,2]WS[10]')
    controller.inject({ name: 'slow-answers', delayMs: 900 })
    const sequence = host.ask('getVersion')
    await pass(890)
    expect(host.answer(sequence)).toBeUndefined()
    await pass(20)
    expect(host.answer(sequence)).toBeDefined()
    host.lines.length = 0
    controller.inject({ name: 'log-flood' })
    await pass(2000)
    expect(host.lines.length).toBeGreaterThan(38)
  })

  it('wrong-baud, loader-stuck, boot-loop, loopback and no-power are what they say', async () => {
    const { host, controller } = await running()
    controller.inject({ name: 'loopback' })
    const echoed = host.ask('getVersion')
    expect(host.answer(echoed)).toMatchObject({ command: 100 })
    controller.repair('loopback')
    controller.inject({ name: 'boot-loop', boots: 3 })
    controller.powerOff()
    controller.powerOn()
    await pass(30_000)
    expect(host.lines.filter(line => line.startsWith('EVCHARGER'))).toHaveLength(4)
    expect(host.lines.filter(line => line === 'HW4.xFW32R16')).toHaveLength(1)
    controller.inject({ name: 'wrong-baud' })
    host.lines.length = 0
    await pass(60_000)
    expect(host.lines.some(line => line.includes('SYS:'))).toBe(false)
    controller.repair('wrong-baud')
    controller.inject({ name: 'loader-stuck' })
    controller.powerOff()
    controller.powerOn()
    await pass(30_000)
    expect(controller.mode).toBe('loader')
    expect(host.answer(host.ask('getVersion'))?.command).not.toBe(200)
    controller.inject({ name: 'no-power' })
    controller.powerOn()
    expect(controller.mode).toBe('off')
  })
})
