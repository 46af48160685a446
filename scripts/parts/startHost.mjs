import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { inProject, ROOT } from './project.mjs'

const READY = /^Chargewright is ready: (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/

/**
 * @typedef {object} Host
 * @property {string} address with its token
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the built browser host, without opening a browser. Rejects with what it said where it does not get ready.
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [args] further arguments, such as a file to open
 * @returns {Promise<Host>}
 */
export function startHost(dataFolder, env = process.env, args = []) {
  const host = spawn(
    process.execPath,
    [inProject('dist', 'electron', 'host.js'), '--no-open', `--data=${dataFolder}`, ...args],
    { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise(resolve => host.once('close', resolve))
  const stop = async () => {
    host.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = []
    /** @param {string} why */
    const failed = why => reject(new Error(`the host is not ready, ${why}: ${said.join('\n')}`))
    for (const stream of [host.stdout, host.stderr]) {
      createInterface(stream).on('line', line => {
        said.push(line)
        const address = READY.exec(line)?.[1]
        if (address !== undefined) resolve({ address, process: host, stop })
      })
    }
    host.on('error', error => failed(error.message))
    host.on('close', code => failed(`it ended with ${code}`))
  })
}
