import type { Finding } from '../finding.ts'
import { parseEndpoint } from '../grammars/endpoint.ts'
import { isLocalHost } from '../localHost.ts'
import { finding, optionValue, type Rule } from './rule.ts'

/** Derived (OCPP 1.6 security whitepaper, profile 0): com_Endpoint without TLS to a host outside the local network. Without a scheme, whether a tunnel or a private APN protects it is not known. */
export const ecotapBackend: Rule = {
  reads: ['com_Endpoint', 'com_Options'],
  check(read) {
    const { scheme, host } = parseEndpoint((read('com_Endpoint') ?? '').trim())
    const options = read('com_Options')
    const secured = options !== undefined && optionValue(options, 'useTLS') === '1'
    if (host === '' || secured || isLocalHost(host)) return []
    if (scheme?.toLowerCase() === 'ws')
      return [
        finding(
          'com_Endpoint',
          'warning',
          'backend-unsecured',
          { host: host.replace(/^.*@/, '') },
          { field: 'scheme' },
        ),
      ]
    if (scheme !== null || options === undefined) return []
    return [finding('com_Endpoint', 'hint', 'backend-unsecured', { host: host.replace(/^.*@/, '') }, { field: 'host' })]
  },
}

/** Derived (OCPP 1.6 security whitepaper, profiles 0 and 1): an address without TLS outside the local network, and a password that goes over it in the clear. */
function backendAt(address: string): Rule {
  return {
    reads: [address, 'AuthorizationKey'],
    check(read) {
      const { scheme, host: authority } = parseEndpoint((read(address) ?? '').trim())
      const host = authority.replace(/^.*@/, '')
      if (host === '' || !/^(ws|http)$/i.test(scheme ?? '')) return []
      const local = isLocalHost(host)
      const findings: Finding[] = []
      if (!local) findings.push(finding(address, 'warning', 'backend-unsecured', { host }, { field: 'scheme' }))
      const severity = local ? 'hint' : 'warning'
      if (authority !== host) findings.push(finding(address, severity, 'basic-unsecured', {}, { field: 'host' }))
      if ((read('AuthorizationKey') ?? '') !== '')
        findings.push(finding('AuthorizationKey', severity, 'basic-unsecured'))
      return findings
    },
  }
}

/** Derived (OCPP 1.6 security whitepaper): the Green’up key URL. */
export const legrandBackend: Rule = backendAt('URL')
/** Derived (OCPP 1.6 security whitepaper): the EVlink key ocppCentralAddress. */
export const evlinkBackend: Rule = backendAt('ocppCentralAddress')
