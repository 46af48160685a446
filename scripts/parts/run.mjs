import { spawn } from 'node:child_process'
import { ROOT } from './project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] the whole environment; default: ours
 * @property {'show' | 'stderr' | 'keep'} [output] where its output goes: shown, shown on stderr (stdout is for a result), or kept
 * @property {number} [withinMs] ended after so long
 * @property {number} [silentMs] ended after so long without any output (with 'keep' only)
 *
 * @typedef {object} RunResult
 * @property {number} exitCode 0 for success; -1 where it could not be started or was ended
 * @property {string} output what it printed, with 'keep'; else only why it did not run
 */

/** @type {Record<'show' | 'stderr' | 'keep', import('node:child_process').StdioOptions>} */
const stdioFor = {
  show: ['ignore', 'inherit', 'inherit'],
  stderr: ['ignore', 2, 2],
  keep: ['ignore', 'pipe', 'pipe'],
}

/**
 * Runs a program in the project's folder, without a shell, and never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { env = process.env, output = 'show', withinMs, silentMs } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: stdioFor[output], windowsHide: true })
    let kept = ''
    /** @type {NodeJS.Timeout | undefined} */
    let silence
    /** @param {string} why */
    const end = why => {
      kept += `\n${why}`
      child.kill('SIGKILL')
    }
    const limit = withinMs && setTimeout(() => end(`ended after ${withinMs / 1000} s`), withinMs)
    const heard = () => {
      clearTimeout(silence)
      if (silentMs) silence = setTimeout(() => end(`ended after ${silentMs / 1000} s without a word`), silentMs)
    }
    /** @param {number} exitCode */
    const over = exitCode => {
      clearTimeout(limit || undefined)
      clearTimeout(silence)
      resolve({ exitCode, output: kept.trim() })
    }
    heard()
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        kept += text
        heard()
      })
    }
    child.on('error', error => {
      kept += error.message
      over(-1)
    })
    child.on('close', code => over(code ?? -1))
  })
}

/**
 * Runs a JavaScript file with the Node that runs us.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}
