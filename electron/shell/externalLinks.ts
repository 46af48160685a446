/** Sites of the vendors whose stations the tool knows. Nothing else is ever opened from the page. */
const EXTERNAL_HOSTS: ReadonlySet<string> = new Set([
  'www.ecotap.nl',
  'www.legrand.com',
  'www.se.com',
  'www.weidmueller.com',
  'www.openchargealliance.org',
])

/** True where `url` may be handed to the system's browser: https, the usual port, no user name, a known host. */
export function isExternalLink(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  return protocol === 'https:' && port === '' && username === '' && password === '' && EXTERNAL_HOSTS.has(hostname)
}
