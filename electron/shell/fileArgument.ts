import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** Linux desktops hand a file over as an address. */
function pathOf(argument: string, folder: string): string {
  if (!argument.startsWith('file:')) return resolve(folder, argument)
  return URL.canParse(argument) ? fileURLToPath(argument) : resolve(folder, argument)
}

/**
 * The file a window was started with, absolute: the first argument that is no option; null where there is none.
 * @param argv of the process, its own binary first
 * @param folder what a relative path starts from
 * @param namesApp whether the app itself is an argument, as where Electron's own binary runs it from a folder
 */
export function fileArgument(argv: readonly string[], folder: string, namesApp: boolean): string | null {
  const { positionals } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' } },
    // Chromium has many options of its own.
    strict: false,
    allowPositionals: true,
  })
  const file = positionals[namesApp ? 1 : 0]
  return file === undefined || file === '' ? null : pathOf(file, folder)
}
