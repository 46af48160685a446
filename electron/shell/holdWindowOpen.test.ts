import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { type CloseQuestion, holdWindowOpen } from './holdWindowOpen.ts'
import { shellText } from './shellText.ts'

class FakeWindow extends EventEmitter {
  readonly destroy = vi.fn()
  /** Returns whether the window was held. */
  tell(event: 'close' | 'query-session-end'): boolean {
    const preventDefault = vi.fn()
    this.emit(event, { preventDefault })
    return preventDefault.mock.calls.length > 0
  }
}

function held(holds: boolean, ask: (question: CloseQuestion) => Promise<number>) {
  const window = new FakeWindow()
  holdWindowOpen({ window, holdsClose: () => holds, text: shellText('nl-BE').close, ask })
  return window
}

describe('closing the window', () => {
  it('just closes where nothing is being written', () => {
    const ask = vi.fn(async () => 0)
    const window = held(false, ask)
    expect(window.tell('close')).toBe(false)
    expect(window.tell('query-session-end')).toBe(false)
    expect(ask).not.toHaveBeenCalled()
  })

  it('is held back during a write, and says so in the language of the system', async () => {
    const ask = vi.fn(async (_question: CloseQuestion) => 0)
    const window = held(true, ask)
    expect(window.tell('close')).toBe(true)
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ message: shellText('nl').close.title, defaultId: 0, cancelId: 0 })
    await vi.waitFor(() => expect(window.tell('close') && ask.mock.calls.length).toBeGreaterThan(1))
    expect(window.destroy).not.toHaveBeenCalled()
  })

  it("closes on the person's word", async () => {
    const window = held(true, async () => 1)
    expect(window.tell('close')).toBe(true)
    await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledOnce())
  })

  it('asks one question at a time', () => {
    const ask = vi.fn(() => new Promise<number>(() => undefined))
    const window = held(true, ask)
    expect(window.tell('close')).toBe(true)
    expect(window.tell('close')).toBe(true)
    expect(ask).toHaveBeenCalledOnce()
  })

  it('takes a question that could not be shown for a no', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('no display')))
    const window = held(true, ask)
    window.tell('close')
    await vi.waitFor(() => expect(window.tell('close') && ask.mock.calls.length).toBeGreaterThan(1))
    expect(window.destroy).not.toHaveBeenCalled()
  })

  it('holds back logging off during a write', () => {
    expect(held(true, async () => 0).tell('query-session-end')).toBe(true)
  })
})
