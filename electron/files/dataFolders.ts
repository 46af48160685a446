import { posix, win32 } from 'node:path'

/** Where everything the program keeps lies, absolute. `settings` is a file, the others are folders. */
export interface DataFolders {
  readonly data: string
  readonly backups: string
  readonly logs: string
  readonly journal: string
  readonly settings: string
}

/**
 * The folders below `override` (`--data`), else CHARGEWRIGHT_DATA, else the system's folder for application data: `%APPDATA%\Chargewright`,
 * `~/Library/Application Support/Chargewright`, `$XDG_DATA_HOME/chargewright` or `~/.local/share/chargewright`. Makes nothing.
 */
export function dataFolders(
  override: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): DataFolders {
  const { isAbsolute, join, resolve } = platform === 'win32' ? win32 : posix
  const system = (): string => {
    if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Chargewright')
    if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chargewright')
    // The XDG specification has a relative path ignored.
    const xdg = env.XDG_DATA_HOME
    return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'chargewright')
  }
  const data = resolve(override || env.CHARGEWRIGHT_DATA || system())
  const below = (name: string): string => join(data, name)
  return {
    data,
    backups: below('backups'),
    logs: below('logs'),
    journal: below('journal'),
    settings: below('settings.json'),
  }
}
