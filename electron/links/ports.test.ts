import { spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listPorts, PortWatcher, type SystemPort } from './ports.ts'

const builtIn: SystemPort = { path: '/dev/ttyS0' }
const arduino: SystemPort = { path: '/dev/ttyACM0', vendorId: '2341', productId: '0043', manufacturer: 'Arduino' }
const ch340: SystemPort = { path: '/dev/ttyUSB1', vendorId: '1a86', productId: '7523' }
const odd: SystemPort = { path: '/dev/ttyUSB2', vendorId: 'dead', productId: 'beef' }
const cable: SystemPort = {
  path: '/dev/ttyUSB10',
  vendorId: '0403',
  productId: '6001',
  manufacturer: 'FTDI',
  serialNumber: 'FT000001',
  pnpId: 'usb-FTDI_TTL232R-3V3_FT000001-if00-port0',
}

describe('the list of ports', () => {
  it('has the likely cable first, hides none, and tells boards from adapters', async () => {
    const ports = await listPorts(async () => [builtIn, arduino, odd, ch340, cable])
    expect(ports.map(({ path, fit }) => [path, fit])).toEqual([
      ['/dev/ttyUSB10', 'likely'],
      ['/dev/ttyUSB1', 'possible'],
      ['/dev/ttyUSB2', 'unknown'],
      ['/dev/ttyACM0', 'unlikely'],
      ['/dev/ttyS0', 'unlikely'],
    ])
  })

  it('says product, maker, serial number and upper-case ids', async () => {
    const [port] = await listPorts(async () => [cable])
    expect(port).toEqual({
      path: '/dev/ttyUSB10',
      product: 'FTDI TTL232R-3V3',
      maker: 'FTDI',
      serialNumber: 'FT000001',
      vendorId: '0403',
      productId: '6001',
      fit: 'likely',
      appearedAt: null,
    })
    const [windows] = await listPorts(async () => [
      { path: 'COM8', friendlyName: 'USB Serial Port (COM8)', vendorId: '0403', productId: '6001' },
    ])
    expect(windows?.product).toBe('USB Serial Port')
  })

  it('sorts ports of one kind by number', async () => {
    const ports = await listPorts(async () => [{ path: 'COM10' }, { path: 'COM9' }, { path: 'COM1' }])
    expect(ports.map(({ path }) => path)).toEqual(['COM1', 'COM9', 'COM10'])
  })

  it('that the system cannot give is an error with a reason', async () => {
    const failing = () => Promise.reject(new Error('no access'))
    await expect(listPorts(failing)).rejects.toMatchObject({
      info: { code: 'port-list-failed', data: { reason: 'no access' } },
    })
  })

  it('that nothing lists, because the program for it is not installed, are an error that names the program', async () => {
    const failing = () =>
      new Promise<never>((_, reject) => {
        spawn('chargewright-no-such-program', []).on('error', reject)
      })
    await expect(listPorts(failing)).rejects.toMatchObject({
      info: { code: 'port-lister-missing', data: { program: 'chargewright-no-such-program' } },
    })
  })
})

describe('a port watcher', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('marks the port that was plugged in while it ran, and keeps the mark', async () => {
    let there = [builtIn]
    const watcher = new PortWatcher(async () => there)
    const stop = watcher.start()
    await vi.advanceTimersByTimeAsync(10)
    expect(watcher.snapshot.get().ports).toMatchObject([{ path: '/dev/ttyS0', appearedAt: null }])
    there = [builtIn, cable]
    await vi.advanceTimersByTimeAsync(1000)
    const appearedAt = watcher.snapshot.get().ports[0]?.appearedAt
    expect(appearedAt).toBeTypeOf('number')
    await vi.advanceTimersByTimeAsync(5000)
    expect(watcher.snapshot.get().ports[0]).toMatchObject({ path: cable.path, appearedAt })
    stop()
  })

  it('tells its watchers of changes only', async () => {
    let there = [builtIn]
    const watcher = new PortWatcher(async () => there)
    const told = vi.fn()
    watcher.snapshot.onChange(told)
    const stop = watcher.start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(told).toHaveBeenCalledTimes(1)
    there = []
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toHaveBeenCalledTimes(2)
    stop()
  })

  it('asks the system only while somebody watches', async () => {
    const list = vi.fn(async () => [])
    const watcher = new PortWatcher(list)
    const [one, other] = [watcher.start(), watcher.start()]
    await vi.advanceTimersByTimeAsync(2500)
    expect(list).toHaveBeenCalledTimes(3)
    one()
    one()
    await vi.advanceTimersByTimeAsync(1000)
    expect(list).toHaveBeenCalledTimes(4)
    other()
    await vi.advanceTimersByTimeAsync(5000)
    expect(list).toHaveBeenCalledTimes(4)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on after the system failed to list, with the reason in its snapshot', async () => {
    let fail = true
    const watcher = new PortWatcher(() => (fail ? Promise.reject(new Error('udevadm')) : Promise.resolve([builtIn])))
    const stop = watcher.start()
    await vi.advanceTimersByTimeAsync(10)
    expect(watcher.snapshot.get()).toMatchObject({ ports: [], error: { code: 'port-list-failed' } })
    expect((await watcher.list()).error).toMatchObject({ data: { reason: 'udevadm' } })
    fail = false
    await vi.advanceTimersByTimeAsync(1000)
    expect(watcher.snapshot.get()).toMatchObject({ ports: [{ path: '/dev/ttyS0', appearedAt: null }], error: null })
    stop()
  })
})
