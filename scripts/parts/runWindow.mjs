import { spawn } from 'node:child_process'
import { ROOT } from './project.mjs'

/** What electron/main.ts prints once its window shows the page. */
const READY_LINE = 'CHARGEWRIGHT_READY'
export const READY_WITHIN_MS = 20_000

/**
 * Asks a window to close as its own button would, so that it can hold itself open while it writes to a station.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function askToClose(child, signal) {
  if (process.platform !== 'win32') child.kill(signal)
  // Windows has no signals, and `kill` would end the program at once; without /f taskkill sends WM_CLOSE.
  else
    spawn('taskkill', ['/pid', String(child.pid), '/t'], { stdio: 'ignore', windowsHide: true }).on('error', () =>
      child.kill(),
    )
}

/**
 * Ends a window that does not start, with the processes it has started itself.
 * @param {import('node:child_process').ChildProcess} child
 */
function kill(child) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () =>
      child.kill(),
    )
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/**
 * Opens the app in Electron and stays until it ends.
 * @param {string} electron its binary
 * @param {readonly string[]} args
 * @param {number} [readyWithinMs]
 * @returns {Promise<{ ready: true, exitCode: number } | { ready: false, why: string, stopped: boolean }>}
 *   `stopped`: the person ended it before it was ready
 */
export function runWindow(electron, args, readyWithinMs = READY_WITHIN_MS) {
  const env = { ...process.env }
  // Set in the terminals of editors that are Electron programs themselves; it would turn the window into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  return new Promise(resolve => {
    // A process group of its own, so that Ctrl+C in the terminal reaches it once, through us, and not twice.
    const detached = process.platform !== 'win32'
    const child = spawn(electron, [ROOT, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached })
    let ready = false
    let stopped = false
    let printed = ''
    let complaints = ''
    console.log('Opening the window ...')
    const limit = setTimeout(() => {
      notReady(`it did not report ready within ${readyWithinMs / 1000} s`)
      kill(child)
    }, readyWithinMs)
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    /** @param {NodeJS.Signals} signal */
    const pass = signal => {
      stopped = true
      askToClose(child, signal)
    }
    for (const signal of signals) process.on(signal, pass)

    child.stdout.setEncoding('utf8').on('data', text => {
      if (ready) return
      printed += text
      if (!printed.split(/\r?\n/).includes(READY_LINE)) return
      ready = true
      clearTimeout(limit)
      console.log('Chargewright is open. Close its window, or press Ctrl+C here, to end it.')
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      // Chromium is talkative; only the last words matter, and only where it does not start.
      complaints = `${complaints}${text}`.slice(-4000)
    })
    /** @param {string} why */
    const notReady = why => {
      clearTimeout(limit)
      for (const signal of signals) process.off(signal, pass)
      resolve({ ready: false, why, stopped })
    }
    child.on('error', error => notReady(error.message))
    child.on('close', (code, signal) => {
      const last = complaints.trim().split('\n').at(-1)?.trim().slice(0, 200)
      if (!ready) return notReady(`it ended with ${code ?? signal}${last ? `: ${last}` : ''}`)
      resolve({ ready: true, exitCode: code ?? (stopped ? 0 : 1) })
    })
  })
}
