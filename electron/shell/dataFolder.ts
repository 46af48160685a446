import { posix, win32 } from 'node:path'

export interface DataFolderQuestion {
  /** The value of `--data`, where it was given. */
  flag: string | undefined
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  home: string
  /** What a relative path starts from. */
  cwd: string
}

/**
 * Where settings, backups, logs and journals live, absolute: `--data`, else CHARGEWRIGHT_DATA, else the system's
 * application-data folder. All three shells use the same one, so that a backup taken in one is there in the others.
 */
export function dataFolder({ flag, env, platform, home, cwd }: DataFolderQuestion): string {
  const { join, resolve } = platform === 'win32' ? win32 : posix
  const chosen = flag || env.CHARGEWRIGHT_DATA
  if (chosen) return resolve(cwd, chosen)
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Chargewright')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chargewright')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'chargewright')
}
