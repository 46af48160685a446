import { APP_ORIGIN, isAppUrl } from './appProtocol.ts'

interface Preventable {
  preventDefault(): void
}
type Choose = (id: string) => void

/** What is locked down of Electron's Session. */
export interface LockableSession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: { requestingUrl: string; isMainFrame: boolean },
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      requestingOrigin: string,
      details: { isMainFrame: boolean },
    ) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
  on(
    event: 'select-serial-port',
    listener: (event: Preventable, ports: unknown, contents: unknown, choose: Choose) => void,
  ): unknown
  on(event: 'select-hid-device', listener: (event: Preventable, details: unknown, choose: Choose) => void): unknown
  on(event: 'select-usb-device', listener: (event: Preventable, details: unknown, choose: Choose) => void): unknown
  on(event: 'will-download', listener: (event: Preventable, item: { getURL(): string }) => void): unknown
  webRequest: {
    onBeforeRequest(listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void): void
  }
}

/** The one permission the page needs: its Copy buttons write text to the clipboard. Reading the clipboard stays denied. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write'

/** What a page of the package may load: its own files, what it made itself, and nothing from any network. */
function mayLoad(url: string): boolean {
  return (
    isAppUrl(url) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:') || url.startsWith('devtools:')
  )
}

/** Denies permissions, devices, requests that would leave the machine, and downloads of anything but the page's own files. */
export function lockDownSession(session: LockableSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === CLIPBOARD_WRITE && details.isMainFrame && isAppUrl(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === CLIPBOARD_WRITE && details.isMainFrame && isAppUrl(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose('')
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  // With no path set, Electron asks for one with the system's save dialog.
  session.on('will-download', (event, item) => {
    const url = item.getURL()
    if (!isAppUrl(url) && !url.startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault()
  })
}
