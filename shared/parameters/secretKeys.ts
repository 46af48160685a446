import { foldKey } from './configurationKey.ts'

/** Keys whose whole value is a secret, of any vendor, folded: asked before a dictionary is there. */
const SECRET_KEYS: ReadonlySet<string> = new Set(['authorizationkey'])

/** Whether a key's value may neither be shown nor kept. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEYS.has(foldKey(key))
}
