import type { Finding } from '../finding.ts'
import { parseEndpoint } from '../grammars/endpoint.ts'
import { finding, optionValue, type Rule, withOption } from './rule.ts'

/** ECClite guide, chapter 11: useTLS must be set for authorizationKey to be used. Derived: a `wss` address needs it, and a `ws` one does not go with it. */
export const tls: Rule = {
  reads: ['com_Options', 'authorizationKey', 'com_Endpoint'],
  check(read) {
    const options = read('com_Options')
    if (options === undefined) return []
    const scheme = parseEndpoint((read('com_Endpoint') ?? '').trim()).scheme?.toLowerCase()
    if (optionValue(options, 'useTLS') === '1')
      return scheme === 'ws' ? [finding('com_Endpoint', 'warning', 'ws-with-tls', {}, { field: 'scheme' })] : []
    const proposal = withOption('com_Options', options, 'useTLS', '1')
    const findings: Finding[] = []
    if ((read('authorizationKey') ?? '') !== '')
      findings.push(finding('authorizationKey', 'error', 'key-needs-tls', {}, { proposal }))
    if (scheme === 'wss')
      findings.push(finding('com_Endpoint', 'warning', 'wss-without-tls', {}, { field: 'scheme', proposal }))
    return findings
  },
}
