import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { type LockableSession, lockDownSession } from './lockDownSession.ts'

type RequestHandler = Parameters<LockableSession['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<LockableSession['setPermissionCheckHandler']>[0]
type Filter = Parameters<LockableSession['webRequest']['onBeforeRequest']>[0]

function unset(): never {
  throw new Error('no handler was set')
}

class FakeSession extends EventEmitter {
  request: RequestHandler = unset
  check: CheckHandler = unset
  device: () => boolean = unset
  filter: Filter = unset
  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.filter = filter
    },
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

function lockedDown(): FakeSession {
  const session = new FakeSession()
  lockDownSession(session)
  return session
}

function asked(permission: string, requestingUrl = 'app://chargewright/', isMainFrame = true): boolean {
  const answer = vi.fn<(granted: boolean) => void>()
  lockedDown().request(null, permission, answer, { requestingUrl, isMainFrame })
  expect(answer).toHaveBeenCalledOnce()
  return answer.mock.calls[0]?.[0] ?? false
}

function loads(url: string): boolean {
  const answer = vi.fn<(response: { cancel: boolean }) => void>()
  lockedDown().filter({ url }, answer)
  expect(answer).toHaveBeenCalledOnce()
  return answer.mock.calls[0]?.[0].cancel === false
}

describe('a locked session', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'serial',
    'hid',
    'usb',
    'clipboard-read',
    'openExternal',
    'fullscreen',
  ])('grants the page no %s', permission => {
    expect(asked(permission)).toBe(false)
    expect(lockedDown().check(null, permission, 'app://chargewright', { isMainFrame: true })).toBe(false)
  })

  it('lets our own page, and only it, write to the clipboard', () => {
    const write = 'clipboard-sanitized-write'
    expect(asked(write)).toBe(true)
    expect(asked(write, 'app://chargewright/', false)).toBe(false)
    expect(asked(write, 'https://example.com/')).toBe(false)
    expect(asked(write, 'app://chargewright.example/')).toBe(false)
    expect(lockedDown().check(null, write, 'app://chargewright', { isMainFrame: true })).toBe(true)
    expect(lockedDown().check(null, write, 'https://example.com', { isMainFrame: true })).toBe(false)
  })

  it('hands out no device', () => {
    const session = lockedDown()
    expect(session.device()).toBe(false)
    const preventDefault = vi.fn()
    const choose = vi.fn()
    session.emit('select-serial-port', { preventDefault }, [], null, choose)
    session.emit('select-hid-device', { preventDefault }, {}, choose)
    session.emit('select-usb-device', { preventDefault }, {}, choose)
    expect(preventDefault).toHaveBeenCalledTimes(3)
    expect(choose.mock.calls).toEqual([[''], [''], ['']])
  })

  it('lets nothing be loaded from a network', () => {
    expect(loads('app://chargewright/assets/index.js')).toBe(true)
    expect(loads('blob:app://chargewright/2f0c')).toBe(true)
    expect(loads('https://example.com/')).toBe(false)
    expect(loads('http://127.0.0.1:8123/')).toBe(false)
    expect(loads('ws://127.0.0.1:8123/')).toBe(false)
    expect(loads('file:///etc/passwd')).toBe(false)
  })

  it("lets the page's own files be saved, and no others", () => {
    const session = lockedDown()
    const preventDefault = vi.fn()
    session.emit('will-download', { preventDefault }, { getURL: () => 'blob:app://chargewright/2f0c' })
    expect(preventDefault).not.toHaveBeenCalled()
    session.emit('will-download', { preventDefault }, { getURL: () => 'blob:https://example.com/2f0c' })
    session.emit('will-download', { preventDefault }, { getURL: () => 'https://example.com/a.exe' })
    expect(preventDefault).toHaveBeenCalledTimes(2)
  })
})
