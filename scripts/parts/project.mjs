import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, absolute. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * A path in the project, absolute.
 * @param {...string} names
 */
export function inProject(...names) {
  return join(ROOT, ...names)
}

/**
 * The JavaScript file behind an installed package's command. It runs with `process.execPath` on every system; the files in
 * node_modules/.bin are shell scripts on one and .cmd files on another.
 * @param {string} packageName
 * @param {string} [command] where the package has several
 */
export function commandOf(packageName, command) {
  const folder = inProject('node_modules', ...packageName.split('/'))
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[command ?? packageName]
  return join(folder, file)
}
