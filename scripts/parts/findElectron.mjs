import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const binaryNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/**
 * Electron's binary: in ELECTRON_OVERRIDE_DIST_PATH where that is set, else where its package keeps it; null where it is not there.
 * @returns {string | null}
 */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || inProject('node_modules', 'electron', 'dist')
  const binary = join(folder, binaryNames[process.platform] ?? 'electron')
  return existsSync(binary) ? binary : null
}

/** Whether a window could be shown. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
