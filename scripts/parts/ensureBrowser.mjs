import { findBrowser } from './findBrowser.mjs'
import { commandOf } from './project.mjs'
import { run, runNode } from './run.mjs'

const LIMITS = { output: /** @type {const} */ ('keep'), withinMs: 600_000, silentMs: 60_000 }

/** @param {string} output */
const lastLine = output => output.trim().split('\n').at(-1)?.trim() ?? ''

/**
 * Finds a Chromium for the tests, or gets one: Playwright's own, and where that fails and we are root, the system's package.
 * @returns {Promise<string | null>} its path, or null where none can be had; then it has said why
 */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found !== null) return found
  if (process.env.PLAYWRIGHT_CHROMIUM) {
    console.error(`PLAYWRIGHT_CHROMIUM is ${process.env.PLAYWRIGHT_CHROMIUM}, which is no browser that starts.`)
    return null
  }
  console.log('No Chromium here. Installing one for the tests (playwright install chromium) ...')
  const own = await runNode(commandOf('playwright'), ['install', 'chromium'], LIMITS)
  if (findBrowser() === null && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log(`Playwright could not fetch one (${lastLine(own.output)}). Asking apt-get ...`)
    await run('apt-get', ['update'], LIMITS)
    const apt = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      ...LIMITS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (apt.exitCode !== 0) console.error(`apt-get could not install chromium: ${lastLine(apt.output)}`)
  }
  const installed = findBrowser()
  if (installed === null) {
    console.error(
      `No Chromium for the tests: ${lastLine(own.output)}. Install Chrome, or set PLAYWRIGHT_CHROMIUM to one.`,
    )
  }
  return installed
}
