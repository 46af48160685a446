import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * When something at `path` or below it last changed, in ms since 1970. Folders count too: removing a file changes its folder.
 * @param {string} path
 * @returns {number}
 */
export function newestChange(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stat.mtimeMs)
}
