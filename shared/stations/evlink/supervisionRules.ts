/** How OCPP is spoken over an address: http and https are SOAP, ws and wss JSON (guide 5.5.2); null for any other. */
export function transportOf(url: string): 'SOAP' | 'JSON' | null {
  const scheme = /^([a-z]+):\/\//i.exec(url.trim())?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return 'SOAP'
  return scheme === 'ws' || scheme === 'wss' ? 'JSON' : null
}

/** The versions a station speaks over an address, the usual one first: SOAP 1.5 only, JSON 1.6 or 1.5 (guide 3.1, 6.3.3.1). */
export function versionsFor(url: string): readonly ('1.5' | '1.6')[] {
  const transport = transportOf(url)
  if (transport === null) return []
  return transport === 'SOAP' ? ['1.5'] : ['1.6', '1.5']
}
