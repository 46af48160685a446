import { foldKey } from '../parameters/configurationKey.ts'

/** What stands in place of a secret. */
export const MASK = '***'

const CREDENTIALS = /^([a-z][a-z0-9+.-]{0,15}:\/\/)[^\s/?#]*@/i
const PATH_TOKEN = /\/(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}(?=$|[/?#\s\]])/g
const QUERY_SECRET = /([?&][\w-]{0,30}?(?:token|key|secret|auth|pass|pwd|sig)[\w-]{0,30}=)[^&#\s"'\]]+/gi

/** An empty value stays empty: that it is empty helps, and is no secret. */
export function maskAll(value: string): string {
  return value === '' ? '' : MASK
}

/** A URL, or an endpoint without a scheme, without credentials, secret query values and path parts that look like tokens. */
export function maskUrl(url: string): string {
  return url.replace(CREDENTIALS, `$1${MASK}@`).replace(PATH_TOKEN, `/${MASK}`).replace(QUERY_SECRET, `$1${MASK}`)
}

/** `name,user,password` without the last two. A comma may be part of the password. */
function maskApn(value: string): string {
  const [, name = value, user, password] = /^([^,]*)(?:,([^,]*))?(?:,(.*))?$/s.exec(value) ?? []
  return [name, user, password]
    .flatMap((part, n) => (part === undefined ? [] : n === 0 ? part : maskAll(part)))
    .join(',')
}

/** Keys whose value is secret or holds a secret (ECClite guide, section 11), folded. */
const MASKS: ReadonlyMap<string, (value: string) => string> = new Map([
  ['authorizationkey', maskAll],
  ['gsm_apn', maskApn],
  ['com_endpoint', maskUrl],
])

/**
 * The value of a parameter as it may be shown, logged and exported: authorizationKey masked, gsm_APN without user and password, com_Endpoint without
 * credentials and tokens. Every other value is given back as it is.
 */
export function maskSecretValue(key: string, value: string): string {
  return MASKS.get(foldKey(key))?.(value) ?? value
}
