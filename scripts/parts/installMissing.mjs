import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { inProject } from './project.mjs'
import { runNpm } from './runNpm.mjs'

const lockfile = inProject('package-lock.json')
/** npm writes it last. */
const installed = inProject('node_modules', '.package-lock.json')
const stamp = inProject('node_modules', '.chargewright-lockfile')

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

/** Whether the packages are not there, or are those of another lockfile. */
function isMissing() {
  if (!existsSync(installed)) return true
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') !== lockfileHash()
  return statSync(installed).mtimeMs < statSync(lockfile).mtimeMs
}

/**
 * Installs the packages of the lockfile where they are missing.
 * @param {{ output?: 'show' | 'stderr' }} [options]
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installMissing({ output = 'show' } = {}) {
  if (!isMissing()) return true
  console.error('Installing packages (npm ci) ...')
  const { exitCode, output: why } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { output })
  if (exitCode !== 0) {
    console.error(`The packages could not be installed: npm ci ended with ${exitCode}. ${why}`)
    return false
  }
  writeFileSync(stamp, lockfileHash())
  return true
}
