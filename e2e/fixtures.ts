import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test'
import { type Host, startHost } from '../scripts/parts/startHost.mjs'

/** What the specs run in. */
export type Shell = { kind: 'browser' } | { kind: 'electron'; binary: string; noSandbox: boolean }

interface Fixtures {
  /** A new data folder, with a blank and an accent in its name as on many a laptop. Removed afterwards. */
  dataFolder: string
  /** Further arguments of the program, such as a file to open. */
  startWith: readonly string[]
  /** A browser host of its own for each test; null in Electron, which has none. */
  host: Host | null
  /** What the page did that no page may do; empty at the end of every test, or the test fails. */
  trouble: string[]
  /** The page of the app, loaded. */
  app: Page
  /** The speed of the line to the simulated controller, bit/s. */
  controllerBaud: number
  /** A simulated controller on a real pseudo terminal, ten times as fast as a real one; gives the path of its port. */
  controllerPort: string
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve)
    child.once('exit', code => reject(new Error(`it ended with ${code} before it said anything`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol.replace(/^ws/, 'http')}//${host}`
}

/** Adds what must not happen on `page` to `trouble`. `own` is the only origin it may talk to. */
export function watchForTrouble(page: Page, own: string, trouble: string[]): void {
  const foreign = (url: string, what: string): void => {
    if (!/^(data|blob):/.test(url) && originOf(url) !== own) trouble.push(`${what} ${url}`)
  }
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', error => trouble.push(`page: ${error.stack ?? error.message}`))
  page.on('request', (request: Request) => foreign(request.url(), 'request to'))
  page.on('websocket', socket => foreign(socket.url(), 'WebSocket to'))
}

export const test = base.extend<Fixtures & { shell: Shell }>({
  shell: [{ kind: 'browser' }, { option: true }],

  dataFolder: async ({ shell }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `chargewright mesuré ${shell.kind} `))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  startWith: [[], { option: true }],

  host: async ({ dataFolder, shell, locale, startWith }, use) => {
    if (shell.kind === 'electron') return use(null)
    // The host's language is the system's, and so is the browser's.
    const env = { ...process.env, LC_ALL: `${(locale ?? 'en-GB').replace('-', '_')}.UTF-8` }
    const host = await startHost(dataFolder, env, startWith)
    try {
      await use(host)
    } finally {
      await host.stop()
    }
  },

  trouble: async ({ shell }, use) => {
    const trouble: string[] = []
    await use(trouble)
    expect(trouble, `errors on the page, or requests to other origins (${shell.kind})`).toEqual([])
  },

  controllerBaud: [921_600, { option: true }],

  controllerPort: async ({ shell, controllerBaud }, use) => {
    if (process.platform === 'win32')
      throw new Error(`tag the spec @pty: Windows has no pseudo terminals (${shell.kind})`)
    const args = ['simulate', 'ecotap', '--pty', '--time-factor', '0.1', '--baud', String(controllerBaud)]
    const simulator = spawn(process.execPath, ['dist/electron/cli.js', ...args], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      await use(await firstLine(simulator))
    } finally {
      simulator.kill('SIGTERM')
      await ended(simulator)
    }
  },

  app: async ({ shell, host, dataFolder, locale, page, startWith, trouble }, use) => {
    if (shell.kind === 'browser') {
      if (host === null) throw new Error('the browser project has a host')
      watchForTrouble(page, new URL(host.address).origin, trouble)
      await page.goto(host.address)
      return use(page)
    }
    const electron = await _electron.launch({
      executablePath: shell.binary,
      args: [
        ...(shell.noSandbox ? ['--no-sandbox'] : []),
        PROJECT,
        `--data=${dataFolder}`,
        `--lang=${locale ?? 'en-GB'}`,
        ...startWith,
      ],
    })
    const window = await electron.firstWindow()
    watchForTrouble(window, 'app://chargewright', trouble)
    await use(window)
    await electron.close()
  },
})
export { expect }
