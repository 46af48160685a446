import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { claimOnlyInstance } from './claimOnlyInstance.ts'

class FakeApp extends EventEmitter {
  readonly free: boolean
  constructor(free: boolean) {
    super()
    this.free = free
  }
  requestSingleInstanceLock(): boolean {
    return this.free
  }
}

function fakeWindow(minimised: boolean) {
  return { isMinimized: () => minimised, restore: vi.fn(), show: vi.fn(), focus: vi.fn() }
}

describe('one program for one data folder', () => {
  it('is refused to a second one', () => {
    expect(claimOnlyInstance(new FakeApp(false), () => null)).toBe(false)
  })

  it('shows its window when a second one is started', () => {
    const app = new FakeApp(true)
    const window = fakeWindow(true)
    expect(claimOnlyInstance(app, () => window)).toBe(true)
    app.emit('second-instance')
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
  })

  it('takes no harm from a second one before its window is there', () => {
    const app = new FakeApp(true)
    claimOnlyInstance(app, () => null)
    expect(() => app.emit('second-instance')).not.toThrow()
  })
})
