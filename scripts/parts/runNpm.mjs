import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run, runNode } from './run.mjs'

/** npm's own JavaScript file: the one that runs us, else the one beside this Node; null where neither is there. */
function npmFile() {
  const running = process.env.npm_execpath
  if (running && basename(running) === 'npm-cli.js') return running
  const beside = dirname(process.execPath)
  const places = [join(beside, 'node_modules'), join(beside, '..', 'lib', 'node_modules')]
  return places.map(place => join(place, 'npm', 'bin', 'npm-cli.js')).find(existsSync) ?? null
}

/**
 * Runs npm without a shell, since npm is a .cmd file on Windows and Node does not start those without one.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const file = npmFile()
  return file === null ? run('npm', args, options) : runNode(file, args, options)
}
