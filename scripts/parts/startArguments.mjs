import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm start -- [--browser] [--port N] [--no-open] [--data DIR] [FILE]

  FILE         open this file: .json, .xml or .bin
  --browser    open in the browser, even where Electron could run
  --port N     port of the browser's address, 1-65535 (default: any free one)
  --no-open    print the address only
  --data DIR   folder for settings, backups and logs (or CHARGEWRIGHT_DATA)
  --help       show this`

/**
 * @typedef {object} StartArguments
 * @property {boolean} help
 * @property {boolean} browser
 * @property {string[]} host arguments for the browser host
 * @property {string[]} window arguments for the window
 */

/**
 * Reads what follows `npm start --`. Throws an Error that says what is wrong with it.
 * @param {readonly string[]} args
 * @param {string} cwd what a relative folder or file starts from
 * @returns {StartArguments}
 */
export function startArguments(args, cwd) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      data: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const { port } = values
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    throw new Error(`--port takes a number from 1 to 65535, not '${port}'`)
  }
  if (values.data === '') throw new Error('--data takes a folder')
  const [named, ...more] = positionals
  if (named === '' || more.length > 0) throw new Error('One file can be opened at a time')
  const file = named === undefined ? [] : [resolve(cwd, named)]
  const data = values.data === undefined ? [] : [`--data=${resolve(cwd, values.data)}`]
  return {
    help: values.help === true,
    browser: values.browser === true,
    host: [
      ...data,
      ...(port === undefined ? [] : [`--port=${port}`]),
      ...(values['no-open'] ? ['--no-open'] : []),
      ...file,
    ],
    window: [...data, ...file],
  }
}
