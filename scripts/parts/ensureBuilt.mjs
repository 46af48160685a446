import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { newestChange } from './newestChange.mjs'
import { oneAtATime } from './oneAtATime.mjs'
import { inProject } from './project.mjs'

/** @typedef {'electron' | 'renderer'} Part */

/** What each part is made of. */
const SOURCES = {
  electron: ['electron', 'shared', 'resources', 'package.json', 'package-lock.json', 'scripts/parts/buildElectron.mjs'],
  renderer: ['renderer', 'shared', 'resources', 'package-lock.json', 'scripts/parts/buildRenderer.mjs'],
}

/** @param {Part} part */
function stampOf(part) {
  return inProject('dist', `.${part}-built-from`)
}

/** @param {Part} part */
function sourcesOf(part) {
  return String(SOURCES[part].reduce((newest, path) => Math.max(newest, newestChange(inProject(path))), 0))
}

/** @param {Part} part */
function isBuilt(part) {
  const stamp = stampOf(part)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesOf(part)
}

/** @param {Part} part */
async function buildPart(part) {
  // Read first: a file that is saved while the build runs makes it stale.
  const sources = sourcesOf(part)
  rmSync(stampOf(part), { force: true })
  if (part === 'electron') await (await import('./buildElectron.mjs')).buildElectron()
  else await (await import('./buildRenderer.mjs')).buildRenderer()
  writeFileSync(stampOf(part), sources)
}

/**
 * Builds the parts of dist whose sources changed since. Rejects where a build fails; the builder has shown why by then.
 * @param {readonly Part[]} parts
 * @param {{ always?: boolean }} [options]
 */
export async function ensureBuilt(parts, { always = false } = {}) {
  if (!always && parts.every(isBuilt)) return
  await oneAtATime(inProject('dist', '.building'), async () => {
    const stale = parts.filter(part => always || !isBuilt(part))
    if (stale.length > 0) console.error(`Building ${stale.join(' and ')} ...`)
    for (const part of stale) await buildPart(part)
  })
}
