/** What is wrong with the end of an address that a station adds its own name to; `value` is the address without it. */
export interface JoinedAddress {
  readonly problem: 'name-inside' | 'slash-at-end'
  readonly value: string
}

/**
 * Whether `address` ends with the name already or with a slash, so that `address/name` would be wrong. A Green’up station connects to `URL/UID`
 * (French guide, procedure, step 5).
 */
export function checkJoinedAddress(address: string, name: string): JoinedAddress | null {
  const bare = address.trim().replace(/\/+$/, '')
  if (/:\/?$/.test(bare)) return null
  const own = name.trim()
  if (own !== '' && bare.endsWith(`/${own}`)) return { problem: 'name-inside', value: bare.slice(0, -own.length - 1) }
  return bare === address.trim() ? null : { problem: 'slash-at-end', value: bare }
}
