import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'
import { checkPort, LOCAL_HOST, parseEndpoint } from './endpoint.ts'

/** What is wrong with an address that must have a scheme. */
export function checkUrl(grammar: GrammarOf<'url'>, text: string): ValueFinding[] {
  const value = text.trim()
  if (value === '') return [{ severity: 'error', code: 'empty', data: {} }]
  const { scheme, host, port } = parseEndpoint(value)
  const findings: ValueFinding[] = []
  if (scheme === null || !grammar.schemes.includes(scheme.toLowerCase())) {
    const schemes = grammar.schemes.map(known => `${known}://`).join(', ')
    findings.push({ severity: 'error', code: 'url-scheme', data: { value, schemes }, field: 'scheme' })
  }
  if (host === '') findings.push({ severity: 'error', code: 'url-host-missing', data: {}, field: 'host' })
  if (port !== null) findings.push(...checkPort(port))
  if (LOCAL_HOST.test(host))
    findings.push({ severity: 'warning', code: 'endpoint-local', data: { host }, field: 'host' })
  if (host.includes('@')) findings.push({ severity: 'warning', code: 'url-credentials', data: {}, field: 'host' })
  if (/\s/.test(value)) findings.push({ severity: 'warning', code: 'endpoint-blank', data: {} })
  return findings
}
