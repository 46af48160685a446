import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { SimulatedScenario } from '../../shared/contract/station.ts'
import type { Fault } from '../protocols/ecotap/simulator/faults.ts'
import { sampleImage } from '../protocols/ecotap/simulator/sampleImage.ts'
import { StationRig } from '../StationRig.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const rigs: StationRig[] = []

async function rig(scenario?: SimulatedScenario, faults?: readonly Fault[]): Promise<StationRig> {
  const made = await StationRig.open(scenario, faults)
  rigs.push(made)
  made.controller.powerOn()
  return made
}

afterEach(async () => {
  for (const made of rigs.splice(0)) await made.close()
})

function run(args: readonly string[], stop = new AbortController()): Promise<Ran> {
  return runInTerminal(args, stop.signal)
}

/** A command on the rig's controller, in English. */
function onStation(at: StationRig, ...args: string[]): Promise<Ran> {
  return run([...args, '--port', at.port, '--data', at.data, '--lang', 'en'])
}

async function parameterFile(at: StationRig, values: Record<string, string>): Promise<string> {
  const path = join(at.folder, 'site 12.json')
  const configurationKey = Object.entries(values).map(([key, value]) => ({ key, readonly: false, value }))
  await writeFile(path, JSON.stringify({ configurationKey }))
  return path
}

async function imageFile(at: StationRig, release: number): Promise<string> {
  const { name, bytes } = sampleImage({ version: 32, release, patch: 0 })
  const path = join(at.folder, name)
  await writeFile(path, bytes)
  return path
}

describe.runIf(process.platform !== 'win32')('the terminal on a controller', () => {
  it('identifies it, as one JSON document with --json', async () => {
    const at = await rig()
    const { code, out } = await onStation(at, 'identify', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      identity: { serial: '11790001' },
      dialect: { id: 'ecc-sim-1', confirmed: null },
    })
  })

  it('reads all parameters into a file that it then finds no difference to', async () => {
    const at = await rig()
    const path = join(at.folder, 'read.json')
    expect((await onStation(at, 'config', 'read', '--output', path)).code).toBe(0)
    expect(JSON.parse(await readFile(path, 'utf8')).configurationKey.length).toBeGreaterThan(26)
    expect(await onStation(at, 'config', 'diff', path)).toMatchObject({ code: 0, out: '' })
  })

  it('ends with 1 where a file differs from the controller, and shows both values', async () => {
    const at = await rig()
    const { code, out } = await onStation(
      at,
      'config',
      'diff',
      await parameterFile(at, { chg_StationMaxCurrent: '20' }),
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(out).different).toEqual([
      { key: 'chg_StationMaxCurrent', difference: 'changed', a: '20', b: '25' },
    ])
  })

  it('writes nothing without --accept-unconfirmed: 2 and the reason', async () => {
    const at = await rig()
    const { code, err } = await onStation(
      at,
      'config',
      'send',
      await parameterFile(at, { chg_StationMaxCurrent: '20' }),
      '--yes',
    )
    expect(code).toBe(2)
    expect(err).toMatch(/Nobody has confirmed the dialect ecc-sim-1/)
    expect(at.controller.configurationValue('chg_StationMaxCurrent')).toBe('25')
  })

  it('writes nothing without --yes where nobody can be asked: 2', async () => {
    const at = await rig()
    const file = await parameterFile(at, { chg_StationMaxCurrent: '20' })
    expect((await onStation(at, 'config', 'send', file, '--accept-unconfirmed')).code).toBe(2)
    expect(at.controller.configurationValue('chg_StationMaxCurrent')).toBe('25')
  })

  it('sends with proof: 0, and 1 where a key was refused', async () => {
    const at = await rig()
    const good = await parameterFile(at, { chg_StationMaxCurrent: '20' })
    const sent = await onStation(at, 'config', 'send', good, '--yes', '--accept-unconfirmed', '--reset', '--json')
    expect(sent.code).toBe(0)
    expect(JSON.parse(sent.out).rows).toMatchObject([
      { key: 'chg_StationMaxCurrent', answer: 'Accepted', afterReset: 'same' },
    ])
    const refused = await parameterFile(at, { no_SuchKey: '1' })
    expect((await onStation(at, 'config', 'send', refused, '--yes', '--accept-unconfirmed')).code).toBe(1)
  })

  it('flashes with plain progress lines where there is no terminal, and refuses an older image with 1', async () => {
    const at = await rig()
    const flashed = await onStation(at, 'firmware', 'flash', await imageFile(at, 20), '--yes', '--accept-unconfirmed')
    expect(flashed.err).toContain('100 %')
    expect(flashed).toMatchObject({ code: 0, out: expect.stringContaining('V32R20 is running') })
    expect(at.controller.firmware).toMatchObject({ version: 32, release: 20 })
    const older = await onStation(at, 'firmware', 'flash', await imageFile(at, 14), '--yes', '--accept-unconfirmed')
    expect(older.code).toBe(1)
  })

  it('ends with 4 where the device refuses', async () => {
    const at = await rig('ethernet', [{ name: 'refuse', command: 'progStart', status: 'FLASH' }])
    const { code, err } = await onStation(
      at,
      'firmware',
      'flash',
      await imageFile(at, 20),
      '--yes',
      '--accept-unconfirmed',
    )
    expect(code).toBe(4)
    expect(err).toContain('FLASH')
  })

  it('ends with 3 where the link is lost while it sends', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'config', change: 0 }])
    const file = await parameterFile(at, { chg_StationMaxCurrent: '20' })
    expect((await onStation(at, 'config', 'send', file, '--yes', '--accept-unconfirmed')).code).toBe(3)
  })

  it('shows the log until it is stopped, secrets masked', async () => {
    const at = await rig()
    const { code, out } = await onStation(at, 'log', '--seconds', '1.5', '--json')
    expect(code).toBe(0)
    const texts: string[] = JSON.parse(out).lines.map((line: { text: string }) => line.text)
    expect(texts).toContainEqual(expect.stringMatching(/^SYS:EV/))
    expect(texts.filter(text => /IMEI|ICCID|ENCRYPT KEY/.test(text) && /\d{10}/.test(text))).toEqual([])
  })
})

describe('the terminal without a controller', () => {
  it('explains itself with --help, for every command, and ends with 0', async () => {
    const commands = [[], ['ports'], ['identify'], ['log'], ['config'], ['firmware'], ['simulate']]
    const nested = [
      ['config', 'read'],
      ['config', 'send'],
      ['config', 'diff'],
      ['config', 'check'],
      ['firmware', 'check'],
      ['firmware', 'flash'],
      ['simulate', 'ecotap'],
    ]
    for (const command of [...commands, ...nested]) {
      const { code, out } = await run([...command, '--help'])
      expect([command, code]).toEqual([command, 0])
      expect(out).toContain('Usage: chargewright')
    }
  })

  it('ends with 2 for a command, an option or a value that is none', async () => {
    for (const args of [['flash'], ['ports', '--nonsense'], ['identify', '--baud', 'fast'], ['identify']]) {
      expect([args, (await run(args)).code]).toEqual([args, 2])
    }
  })

  it('ends with 3 for a port that is not there, and says the code with --json', async () => {
    const { code, out } = await run(['identify', '--port', join(process.cwd(), 'no such port'), '--json'])
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'port-not-found' } })
  })

  it('checks a file: 0 where all is well, 1 for a value the guide rules out, 1 for a file that is no JSON', async () => {
    const at = await rig()
    const check = async (path: string): Promise<Ran> => run(['config', 'check', path, '--json', '--data', at.data])
    expect((await check(await parameterFile(at, { chg_MinChargingCurrent: '6' }))).code).toBe(0)
    const wrong = await check(await parameterFile(at, { chg_MinChargingCurrent: '64' }))
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out).findings[0]).toMatchObject({ key: 'chg_MinChargingCurrent', severity: 'error' })
    const broken = join(at.folder, 'broken.json')
    await writeFile(broken, '{"configurationKey":[\n{"key":"a","readonly":false,"value":"1"}}')
    const result = await check(broken)
    expect(result.code).toBe(1)
    expect(JSON.parse(result.out)).toMatchObject({ error: { code: 'json-syntax', data: { line: 2 } } })
  })

  it('speaks the four languages', async () => {
    const about = await Promise.all(
      ['en', 'fr', 'nl', 'de'].map(async lang => (await run(['ports', '--help', '--lang', lang])).out),
    )
    expect(new Set(about).size).toBe(4)
  })
})
