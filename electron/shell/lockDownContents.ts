import { isExternalLink } from './externalLinks.ts'

interface Preventable {
  preventDefault(): void
}

/** What is locked down of Electron's WebContents. */
export interface LockableContents {
  on(event: 'will-navigate', listener: (event: Preventable) => void): unknown
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown
  on(event: 'will-frame-navigate', listener: (event: Preventable) => void): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void
}

/**
 * Keeps a page where it is: no navigation, redirect, frame navigation, webview or second window. Reloading stays possible,
 * since a reload is no navigation by the page. A link to a known site opens in the system's browser through `openExternal`.
 */
export function lockDownContents(contents: LockableContents, openExternal: (url: string) => Promise<void>): void {
  const deny = (event: Preventable): void => event.preventDefault()
  contents.on('will-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-frame-navigate', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(({ url }) => {
    // Nothing can be done for a person whose system has no browser.
    if (isExternalLink(url)) openExternal(url).catch(() => undefined)
    return { action: 'deny' }
  })
}
