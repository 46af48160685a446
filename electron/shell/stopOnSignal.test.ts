import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { shellText } from './shellText.ts'
import { stopOnSignal } from './stopOnSignal.ts'

function stopping(holds: boolean) {
  const signals = new EventEmitter()
  const say = vi.fn()
  const stop = vi.fn()
  stopOnSignal({ signals, holdsClose: () => holds, text: shellText('en').close, say, stop })
  return { signals, say, stop }
}

describe('Ctrl+C', () => {
  it('ends the program, once', () => {
    const { signals, say, stop } = stopping(false)
    signals.emit('SIGINT')
    signals.emit('SIGINT')
    expect(stop).toHaveBeenCalledOnce()
    expect(say).not.toHaveBeenCalled()
  })

  it('says what is going on during a write, and ends it only when pressed again', () => {
    const { signals, say, stop } = stopping(true)
    signals.emit('SIGINT')
    expect(say).toHaveBeenCalledExactlyOnceWith(shellText('en').close.terminal)
    expect(stop).not.toHaveBeenCalled()
    signals.emit('SIGINT')
    expect(stop).toHaveBeenCalledOnce()
  })

  it("ends it at once on the system's word", () => {
    const { signals, stop } = stopping(true)
    signals.emit('SIGTERM')
    expect(stop).toHaveBeenCalledOnce()
  })
})
