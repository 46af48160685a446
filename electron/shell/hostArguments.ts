import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface HostArguments {
  /** 0: any free port. */
  port: number
  open: boolean
  data: string | undefined
  /** The file to open, absolute. */
  file: string | undefined
}

export const HOST_USAGE = `Usage: npm start -- [--browser] [--port N] [--no-open] [--data DIR] [FILE]

  FILE         open this file: .json, .xml or .bin
  --browser    open in the browser, even where Electron could run
  --port N     port of the browser's address, 1-65535 (default: any free one)
  --no-open    print the address only
  --data DIR   folder for settings, backups and logs (or CHARGEWRIGHT_DATA)
  --help       show this`

/**
 * Reads the browser host's arguments. Throws an Error whose message says what is wrong with them.
 * @param folder what a relative file starts from
 */
export function hostArguments(args: readonly string[], folder: string): HostArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, data: { type: 'string' } },
    allowPositionals: true,
  })
  const port = values.port ?? '0'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port takes a number up to 65535, not '${port}'`)
  if (values.data === '') throw new Error('--data takes a folder')
  const [file, ...more] = positionals
  if (file === '' || more.length > 0) throw new Error('One file can be opened at a time')
  return {
    port: Number(port),
    open: values['no-open'] !== true,
    data: values.data,
    file: file === undefined ? undefined : resolve(folder, file),
  }
}
