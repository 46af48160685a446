import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { claimOnlyInstance } from './claimOnlyInstance.ts'
import { GivenFile } from './GivenFile.ts'

class FakeApp extends EventEmitter {
  readonly free: boolean
  told: unknown
  constructor(free: boolean) {
    super()
    this.free = free
  }
  requestSingleInstanceLock(data: unknown): boolean {
    this.told = data
    return this.free
  }
}

function fakeWindow(minimised: boolean) {
  return { isMinimized: () => minimised, restore: vi.fn(), show: vi.fn(), focus: vi.fn() }
}

describe('one program for one data folder', () => {
  it('is refused to a second one', () => {
    expect(claimOnlyInstance(new FakeApp(false), () => null, new GivenFile(null))).toBe(false)
  })

  it('shows its window when a second one is started', () => {
    const app = new FakeApp(true)
    const window = fakeWindow(true)
    expect(claimOnlyInstance(app, () => window, new GivenFile(null))).toBe(true)
    app.emit('second-instance', {}, [], '/', { file: null })
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
  })

  it('takes no harm from a second one before its window is there', () => {
    const app = new FakeApp(true)
    claimOnlyInstance(app, () => null, new GivenFile(null))
    expect(() => app.emit('second-instance', {}, [], '/', undefined)).not.toThrow()
  })

  it('opens the file of a second one', () => {
    const [first, second] = [new FakeApp(true), new FakeApp(false)]
    const opened: string[] = []
    const given = new GivenFile(null)
    given.passTo(path => opened.push(path))
    claimOnlyInstance(first, () => fakeWindow(false), given)
    claimOnlyInstance(second, () => null, new GivenFile('/home/fitter/OCPPConf.xml'))
    first.emit('second-instance', {}, ['chargewright'], '/', second.told)
    expect(opened).toEqual(['/home/fitter/OCPPConf.xml'])
  })
})
