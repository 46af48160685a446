import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import { ECC_SIM_1 } from '../protocols/ecotap/dialect.ts'
import { TestHost } from '../protocols/ecotap/simulator/TestHost.ts'
import type { LinkEnd } from './link.ts'
import { openSimulatedLink, type SimulatedLinkOptions } from './simulated.ts'

function connect(options: Partial<SimulatedLinkOptions> = {}) {
  const link = openSimulatedLink({ dialect: ECC_SIM_1, scenario: 'ethernet', line: DEFAULT_LINE, ...options })
  const ends: LinkEnd[] = []
  const host = new TestHost(bytes => void link.write(bytes))
  link.onData(bytes => host.hear(bytes))
  link.onEnd(end => ends.push(end))
  return { link, host, ends }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a simulated link', () => {
  it('brings the boot log of a controller that was switched on, and carries requests', async () => {
    const { link, host } = connect()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(host.lines[0]).toBe('EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')
    expect(host.lines).toContain('2026-01-15 08:00:08:OCPP BOOT OK')
    const sequence = host.ask('getVersion')
    await vi.advanceTimersByTimeAsync(50)
    expect(host.values(sequence, 'version')).toMatchObject({ version: '04HW20' })
    await link.close()
  })

  it('brings garbage at another speed than the controller has', async () => {
    const { link, host } = connect({ line: { ...DEFAULT_LINE, baudRate: 57_600 } })
    await vi.advanceTimersByTimeAsync(10_000)
    const sequence = host.ask('getVersion')
    await vi.advanceTimersByTimeAsync(1000)
    expect(host.lines.join('')).not.toMatch(/BOOTLOADER|OCPP/)
    expect(host.answer(sequence)).toBeUndefined()
    await link.close()
  })

  it('ends once when it is closed, switches the controller off and leaves no timer behind', async () => {
    const { link, ends } = connect()
    await vi.advanceTimersByTimeAsync(5000)
    await link.close()
    await link.close()
    expect(ends).toEqual([{ kind: 'closed' }])
    expect(link.controller.mode).toBe('off')
    expect(vi.getTimerCount()).toBe(0)
    await expect(link.write(Buffer.alloc(1))).rejects.toMatchObject({ info: { code: 'link-lost' } })
  })

  it('is lost when the adapter vanishes; the controller stays powered and is reached again', async () => {
    const { link, host, ends } = connect()
    host.ask('getVersion')
    await vi.advanceTimersByTimeAsync(100)
    link.controller.inject({ name: 'vanish' })
    expect(ends).toEqual([{ kind: 'lost', error: { code: 'link-lost', data: { path: 'simulated:ethernet' } } }])
    await link.close()
    expect(link.controller.mode).toBe('loader')
    const again = connect({ controller: link.controller })
    const sequence = again.host.ask('getVersion')
    await vi.advanceTimersByTimeAsync(100)
    expect(again.host.values(sequence, 'version')).toMatchObject({ hardwareType: 20 })
    expect(again.host.lines).toEqual([])
    await again.link.close()
  })

  it('lets device time pass faster and the line as before', async () => {
    const { link, host } = connect({ timeFactor: 0.01 })
    await vi.advanceTimersByTimeAsync(2500)
    expect(host.lines).toContain('LEDSTATE CH[0] state[Ready(1)]')
    await link.close()
  })
})
