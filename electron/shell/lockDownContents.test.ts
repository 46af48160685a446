import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { lockDownContents } from './lockDownContents.ts'

class FakeContents extends EventEmitter {
  open: (details: { url: string }) => { action: 'deny' } = () => {
    throw new Error('no handler')
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void {
    this.open = handler
  }
}

function lockedDown() {
  const contents = new FakeContents()
  const openExternal = vi.fn(async () => undefined)
  lockDownContents(contents, openExternal)
  return { contents, openExternal }
}

describe('a locked page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])('stays: %s', name => {
    const preventDefault = vi.fn()
    lockedDown().contents.emit(name, { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('opens no second window, and hands a known link to the system', () => {
    const { contents, openExternal } = lockedDown()
    expect(contents.open({ url: 'https://www.ecotap.nl/' })).toEqual({ action: 'deny' })
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://www.ecotap.nl/')
  })

  it('drops every other link', () => {
    const { contents, openExternal } = lockedDown()
    expect(contents.open({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(contents.open({ url: 'file:///C:/Windows/notepad.exe' })).toEqual({ action: 'deny' })
    expect(openExternal).not.toHaveBeenCalled()
  })
})
