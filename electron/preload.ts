import { ipcRenderer } from 'electron'

// This side knows no DOM types; these are the parts of a page's window that are used.
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void
  addEventListener(type: 'load', listener: () => void, options: { once: true }): void
}

const PORT_CHANNEL = 'chargewright:port'

// Passes the one port on to the page and exposes nothing else. The page's scripts have run by 'load', so that it listens by then.
ipcRenderer.once(PORT_CHANNEL, event => window.postMessage(PORT_CHANNEL, window.location.origin, event.ports))
window.addEventListener('load', () => ipcRenderer.send(PORT_CHANNEL), { once: true })
