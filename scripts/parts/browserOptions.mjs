import { findBrowser } from './findBrowser.mjs'

/** Chromium asks its maker's hosts for this and that at every start, which everything would wait for where there is no internet. */
const QUIET = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/**
 * How Playwright starts the Chromium that `findBrowser` finds; its own one where there is none.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserOptions() {
  const executablePath = findBrowser()
  // Chromium's sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
  return executablePath === null ? { args } : { executablePath, args }
}
