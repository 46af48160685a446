import type { ValueFinding } from '../finding.ts'

/** An address of a central system. `scheme` and `port` are null where the text has none; `path` begins with `/` or is empty. */
export interface Endpoint {
  readonly scheme: string | null
  readonly host: string
  readonly port: string | null
  readonly path: string
}

/** `#SN#` is the module's serial number, `#OSN#` its OCPP ID (ECClite guide, chapter 11). */
export const endpointVariables = ['#SN#', '#OSN#'] as const

export function parseEndpoint(text: string): Endpoint {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1] ?? null
  const rest = scheme === null ? text : text.slice(scheme.length + 3)
  const slash = rest.indexOf('/')
  const authority = slash < 0 ? rest : rest.slice(0, slash)
  const colon = authority.lastIndexOf(':')
  const hasPort = colon > Math.max(authority.lastIndexOf(']'), authority.lastIndexOf('@'))
  return {
    scheme,
    host: hasPort ? authority.slice(0, colon) : authority,
    port: hasPort ? authority.slice(colon + 1) : null,
    path: slash < 0 ? '' : rest.slice(slash),
  }
}

export function printEndpoint(endpoint: Endpoint): string {
  const scheme = endpoint.scheme === null ? '' : `${endpoint.scheme}://`
  const port = endpoint.port === null ? '' : `:${endpoint.port}`
  return `${scheme}${endpoint.host}${port}${endpoint.path}`
}

/** Hosts that are the station itself. */
export const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/i

export function checkPort(port: string): ValueFinding[] {
  const fits = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535
  return fits ? [] : [{ severity: 'error', code: 'endpoint-port', data: { value: port }, field: 'port' }]
}

/** What is wrong with an endpoint. Whether a scheme may be written is open: the guide's example has none, its chapter 4 shows `wss://`. */
export function checkEndpoint(text: string): ValueFinding[] {
  const endpoint = parseEndpoint(text.trim())
  const findings: ValueFinding[] = []
  if (endpoint.host === '') findings.push({ severity: 'error', code: 'endpoint-host-missing', data: {}, field: 'host' })
  if (endpoint.port !== null) findings.push(...checkPort(endpoint.port))
  if (endpoint.scheme !== null) {
    const known = /^wss?$/i.test(endpoint.scheme)
    const data = { scheme: endpoint.scheme }
    if (known) findings.push({ severity: 'hint', code: 'endpoint-scheme-open', data, field: 'scheme' })
    else findings.push({ severity: 'warning', code: 'endpoint-scheme', data, field: 'scheme' })
  }
  if (LOCAL_HOST.test(endpoint.host))
    findings.push({ severity: 'warning', code: 'endpoint-local', data: { host: endpoint.host }, field: 'host' })
  if (endpoint.host.includes('@'))
    findings.push({ severity: 'warning', code: 'endpoint-credentials', data: {}, field: 'host' })
  if (/\s/.test(text.trim())) findings.push({ severity: 'warning', code: 'endpoint-blank', data: {} })
  for (const variable of text.match(/#[^#/]*#?/g) ?? [])
    if (!endpointVariables.some(known => known === variable))
      findings.push({ severity: 'warning', code: 'endpoint-variable', data: { variable }, field: 'path' })
  return findings
}
