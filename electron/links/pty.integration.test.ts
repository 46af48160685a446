import { stat } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import { ECC_SIM_1 } from '../protocols/ecotap/dialect.ts'
import { SimulatedController } from '../protocols/ecotap/simulator/SimulatedController.ts'
import { TestHost } from '../protocols/ecotap/simulator/TestHost.ts'
import { attachController } from './attachController.ts'
import type { Link, LinkEnd } from './link.ts'
import { openPty, type Pty } from './pty.ts'
import { openSerialLink } from './serial.ts'

const cleanUp: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean()
})

async function far(): Promise<Pty> {
  const pty = await openPty()
  cleanUp.push(() => pty.hangUp())
  return pty
}

async function open(path: string): Promise<Link> {
  const link = await openSerialLink(path, DEFAULT_LINE)
  cleanUp.push(() => link.close())
  return link
}

/** A host on a real port: `until` resolves when what it heard satisfies the condition. */
async function hostOn(path: string) {
  const link = await open(path)
  const host = new TestHost(bytes => void link.write(bytes))
  let check = (): void => {}
  link.onData(bytes => {
    host.hear(bytes)
    check()
  })
  const until = (condition: () => boolean): Promise<void> =>
    new Promise(resolve => {
      check = () => {
        if (condition()) resolve()
      }
      check()
    })
  const ended = new Promise<LinkEnd>(resolve => link.onEnd(resolve))
  return { link, host, until, ended }
}

function simulated(pty: Pty, timeFactor = 0.01): SimulatedController {
  const controller = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario: 'ethernet',
    timeFactor,
    transmit: () => {},
  })
  const detach = attachController(pty, controller, { line: DEFAULT_LINE })
  cleanUp.push(() => {
    controller.powerOff()
    detach()
  })
  return controller
}

// Windows has no pseudo terminals; pty-unavailable says so there.
describe.runIf(process.platform !== 'win32')('a pseudo terminal', () => {
  it('stays when a host closes it, and takes the next one', async () => {
    const pty = await far()
    for (const word of ['one', 'two', 'three']) {
      const link = await open(pty.path)
      const heard = new Promise<string>(resolve => pty.onData(chunk => resolve(Buffer.from(chunk).toString())))
      await link.write(Buffer.from(word))
      expect(await heard).toBe(word)
      await link.close()
    }
  })

  it('is gone from the system when it is closed or hung up', async () => {
    const [closed, hungUp] = [await far(), await far()]
    await closed.close()
    await hungUp.hangUp()
    await hungUp.hangUp()
    await expect(stat(closed.path)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(stat(hungUp.path)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(closed.write(Buffer.from('x'))).rejects.toMatchObject({ info: { code: 'link-lost' } })
  })

  it('carries a simulated controller: its boot log, an answer, and its end when the adapter vanishes', async () => {
    const pty = await far()
    const controller = simulated(pty)
    const { host, until, ended } = await hostOn(pty.path)
    controller.powerOn()
    await until(() => host.lines.includes('LEDSTATE CH[0] state[Ready(1)]'))
    expect(host.lines).toContain('HW4.xFW32R16')
    const version = host.ask('getVersion')
    const all = host.json('GetConfiguration', {})
    await until(() => host.answer(all) !== undefined)
    expect(host.values(version, 'version')).toEqual({ version: '04HW20', hardwareType: 20 })
    expect(host.jsonAnswer(all)).toHaveProperty('configurationKey')
    controller.inject({ name: 'vanish' })
    expect(await ended).toMatchObject({ kind: 'lost', error: { code: 'link-lost' } })
  })
})
