import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, ROOT } from './project.mjs'

const LOOK_EVERY_MS = 1000
/** A slow line may take its time; a line on which nothing comes may not. */
const STALLED_AFTER_MS = 20_000

/**
 * @param {string} folder
 * @returns {number} bytes in it
 */
function bytesIn(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    bytes += entry.isDirectory() ? bytesIn(path) : statSync(path).size
  }
  return bytes
}

/** @param {string} output of a failed install script: a stack, whose causes come last */
function reasonIn(output) {
  const code = /\bcode: '([A-Z_]+)'/.exec(output)?.[1]
  const first = output.split('\n').find(line => /Error\b/.test(line))
  return [first?.trim().slice(0, 160) ?? 'no reason given', code].filter(Boolean).join(', ')
}

/**
 * Fetches Electron's binary once, by its package's own script (mirrors and proxies are set as for that). Shows how much has come.
 * @returns {Promise<string | null>} why it failed, or null when the script ended well
 */
export function fetchElectron() {
  // The script loads into the system's temporary folder: one of our own shows whether anything comes.
  const folder = mkdtempSync(join(tmpdir(), 'chargewright-electron-'))
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
  console.log("Fetching Electron's binary (about 110 MB, once) ...")
  return new Promise(resolve => {
    const script = inProject('node_modules', 'electron', 'install.js')
    const child = spawn(process.execPath, [script], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    let bytes = 0
    let changedAt = performance.now()
    let stalled = false
    child.stderr.setEncoding('utf8').on('data', text => {
      output += text
    })
    const look = setInterval(() => {
      let now = bytes
      try {
        now = bytesIn(folder)
      } catch {
        return // a file went away while it was looked at
      }
      if (now !== bytes) {
        if (Math.floor(now / 1e7) > Math.floor(bytes / 1e7)) console.log(`  ${Math.floor(now / 1e6)} MB`)
        bytes = now
        changedAt = performance.now()
      } else if (performance.now() - changedAt > STALLED_AFTER_MS) {
        stalled = true
        child.kill('SIGKILL')
      }
    }, LOOK_EVERY_MS)
    /** @param {string | null} why */
    const over = why => {
      clearInterval(look)
      rmSync(folder, { recursive: true, force: true })
      resolve(why)
    }
    child.on('error', error => over(error.message))
    child.on('close', code => {
      if (stalled) over(`nothing came for ${STALLED_AFTER_MS / 1000} s`)
      else over(code === 0 ? null : reasonIn(output))
    })
  })
}
