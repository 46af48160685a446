import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_LINE } from '../../../shared/contract/ports.ts'
import type { SimulatedScenario } from '../../../shared/contract/station.ts'
import { openSimulatedLink, type SimulatedLink } from '../../links/simulated.ts'
import { type Dialect, ECC_SIM_1 } from './dialect.ts'
import { EccController } from './EccController.ts'
import { FrameExchange } from './FrameExchange.ts'
import type { Fault } from './simulator/faults.ts'

/** The same dialect on a faster line and with less patience, so that a test takes no minutes. */
const FAST: Dialect = {
  ...ECC_SIM_1,
  line: { ...ECC_SIM_1.line, baudRate: 2_000_000 },
  driver: {
    ...ECC_SIM_1.driver,
    getVersion: { timeoutMs: 300, attempts: 3 },
    getConfiguration: { timeoutMs: 1000, attempts: 2 },
    changeConfiguration: { timeoutMs: 300, attempts: 3, gapMs: 5 },
    partialFrameMs: 100,
  },
}

interface Talk {
  link: SimulatedLink
  exchange: FrameExchange
  controller: EccController
  lines: string[]
  toolLines: string[]
  sent(): number
}

const open: Talk[] = []

function talk(scenario: SimulatedScenario = 'ethernet', faults: readonly Fault[] = []): Talk {
  const line = { ...DEFAULT_LINE, baudRate: FAST.line.baudRate }
  const link = openSimulatedLink({ dialect: FAST, scenario, line, timeFactor: 0.02, latencyMs: 1, faults })
  const lines: string[] = []
  const toolLines: string[] = []
  let sent = 0
  const exchange = new FrameExchange(link, FAST, 'simulated', {
    onLine: received => lines.push(received.text),
    onEcho: () => undefined,
    onReceived: () => undefined,
    onSent: count => {
      sent += count
    },
    onEnd: () => undefined,
  })
  const controller = new EccController(exchange, (_, text) => toolLines.push(text))
  const made = { link, exchange, controller, lines, toolLines, sent: () => sent }
  open.push(made)
  return made
}

const isApplication = (text: string): boolean => /HW4\.xFW/.test(text)

async function booted(scenario?: SimulatedScenario, faults?: readonly Fault[]): Promise<Talk> {
  const made = talk(scenario, faults)
  expect(await made.exchange.waitForLine(isApplication, 5000)).not.toBeNull()
  return made
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(made => made.exchange.close()))
})

describe('EccController', () => {
  it('sends nothing while it listens', async () => {
    const { sent, lines } = await booted()
    expect(lines[0]).toContain('EVCHARGER BOOTLOADER')
    expect(sent()).toBe(0)
  })

  it('asks for the loader and the hardware', async () => {
    const { controller, toolLines } = await booted()
    expect(await controller.getVersion()).toEqual({ version: '04HW20', hardwareType: 20 })
    expect(toolLines).toEqual(['Snd uid[0] cmd[cmd_GETVERSION_REQ[100]]seq[1]len[0]', 'Version: 04HW20, type:20'])
  })

  it('reads all keys, and says which of the asked ones are unknown', async () => {
    const { controller } = await booted()
    const all = await controller.getConfiguration(null)
    expect(all.keys.length).toBeGreaterThan(26)
    const some = await controller.getConfiguration(['com_protch', 'nobody_KnowsThis'])
    expect(some.keys).toHaveLength(1)
    expect(some.keys[0]).toMatchObject({ key: 'com_ProtCh' })
    expect(some.unknown).toEqual(['nobody_KnowsThis'])
  })

  it('writes a key, and gives the answer as it is', async () => {
    const { controller } = await booted()
    const attempts: number[] = []
    const onAttempt = (attempt: number): void => void attempts.push(attempt)
    expect(await controller.changeConfiguration('chg_StationMaxCurrent', '20', onAttempt)).toBe('Accepted')
    expect(await controller.changeConfiguration('gsm_SigQ', '20', onAttempt)).toBe('Rejected')
    expect(await controller.changeConfiguration('no_such_key', '1', onAttempt)).toBe('NotSupported')
    expect(attempts).toEqual([1, 1, 1])
    const { keys } = await controller.getConfiguration(['chg_StationMaxCurrent'])
    expect(keys[0]?.value).toBe('20')
  })

  it('never prints a secret', async () => {
    const { controller, toolLines } = await booted()
    await controller.changeConfiguration('authorizationKey', 'user:hunter2hunter2', () => undefined)
    expect(toolLines.join('\n')).not.toContain('hunter2')
    expect(toolLines.join('\n')).toContain('authorizationKey')
  })

  it('repeats a request under the same number when the answer is lost', async () => {
    const { controller, link } = await booted()
    link.controller.inject({ name: 'lost-answers', times: 1 })
    const attempts: number[] = []
    const answer = await controller.changeConfiguration(
      'chg_StationMaxCurrent',
      '18',
      attempt => void attempts.push(attempt),
    )
    expect(answer).toBe('Accepted')
    expect(attempts).toEqual([1, 2])
  })

  it('says no-answer after its last try', async () => {
    const { controller } = await booted('ethernet', [{ name: 'lost-answers' }])
    const asking = controller.changeConfiguration('chg_StationMaxCurrent', '18', () => undefined)
    await expect(asking).rejects.toMatchObject({ info: { code: 'no-answer', data: { attempts: 3 } } })
  })

  it('says that nobody answers in the dialect where all is silent', async () => {
    const { controller } = talk('no-power')
    await expect(controller.getVersion()).rejects.toMatchObject({ info: { code: 'dialect-not-answered' } })
  })

  it('fails what is open with the reason of the link when it is lost', async () => {
    const { controller, link } = await booted()
    link.controller.inject({ name: 'lost-answers' })
    const asking = controller.getVersion()
    link.controller.inject({ name: 'vanish', at: 'now' })
    await expect(asking).rejects.toMatchObject({ info: { code: 'link-lost' } })
    await expect(controller.getVersion()).rejects.toMatchObject({ info: { code: 'link-lost' } })
  })
})
