import type { Finding } from '../finding.ts'
import { parseEndpoint } from '../grammars/endpoint.ts'
import { parseList } from '../grammars/list.ts'
import { finding, isYes, type Rule } from './rule.ts'

/** Which protocol an address stands for: http or https is SOAP, ws or wss is JSON (EVlink OCPP guide, section 8, ocppCentralAddress). */
function protocolOf(address: string | undefined): 'soap' | 'json' | null {
  const scheme = parseEndpoint(address?.trim() ?? '').scheme?.toLowerCase() ?? ''
  return /^https?$/.test(scheme) ? 'soap' : /^wss?$/.test(scheme) ? 'json' : null
}

/**
 * EVlink OCPP guide, 6.3.3.1: 1.5 for SOAP, else 1.6; section 3: OCPP 1.6 over SOAP is not supported, 1.5 over JSON is. Section 8: the public address
 * of the station is used with SOAP.
 */
export const protocolVersion: Rule = {
  reads: ['ocppVersion', 'ocppCentralAddress', 'ocppDefaultBoxAddrPublic'],
  check(read) {
    const protocol = protocolOf(read('ocppCentralAddress'))
    const version = read('ocppVersion')?.trim()
    const findings: Finding[] = []
    if (protocol === 'soap' && version === '1.6')
      findings.push(
        finding('ocppVersion', 'error', 'soap-needs-15', {}, { proposal: { key: 'ocppVersion', value: '1.5' } }),
      )
    if (protocol === 'json' && version === '1.5') findings.push(finding('ocppVersion', 'hint', 'json-with-15'))
    if (protocol === 'json' && (read('ocppDefaultBoxAddrPublic') ?? '').trim() !== '')
      findings.push(finding('ocppDefaultBoxAddrPublic', 'hint', 'soap-only'))
    return findings
  },
}

/** EVlink OCPP guide, section 8, MeterValuesSampledData: Current.Offered is of OCPP 1.6 only, and phases are visible there only. */
export const sampledData: Rule = {
  reads: ['MeterValuesSampledData', 'ocppVersion'],
  check(read) {
    if (read('ocppVersion')?.trim() !== '1.5') return []
    const items = parseList(read('MeterValuesSampledData') ?? '').map(item => item.trim())
    const offered = items.find(item => /^Current\.Offered(\.|$)/i.test(item))
    const phased = items.find(item => /\.L[123](-(N|L[123]))?$/i.test(item))
    const findings: Finding[] = []
    if (offered !== undefined)
      findings.push(
        finding('MeterValuesSampledData', 'error', 'measurand-needs-16', { item: offered }, { field: offered }),
      )
    if (phased !== undefined)
      findings.push(finding('MeterValuesSampledData', 'hint', 'phase-hidden', { item: phased }, { field: phased }))
    return findings
  },
}

/** EVlink OCPP guide, section 8: 0 sends no meter values by the quoted standard. Derived: then the list of measurands has no use. */
export const sampleInterval: Rule = {
  reads: ['meterValueSampleInterval', 'MeterValuesSampledData'],
  check(read) {
    if (!/^\s*0+\s*$/.test(read('meterValueSampleInterval') ?? '')) return []
    if ((read('MeterValuesSampledData') ?? '').trim() === '') return []
    return [finding('MeterValuesSampledData', 'hint', 'samples-not-sent')]
  },
}

/** EVlink OCPP guide, 6.3.3.1: with UNDEFINED the station uses the MAC address of its board; 6.3.3.2, note 1: truncate serial numbers once connected. */
export const identity: Rule = {
  reads: ['boxIdentity', 'truncateBootNotificationsSerialNumbers'],
  check(read) {
    const findings: Finding[] = []
    if (read('boxIdentity')?.trim().toUpperCase() === 'UNDEFINED')
      findings.push(finding('boxIdentity', 'hint', 'identity-is-mac'))
    const truncate = read('truncateBootNotificationsSerialNumbers')
    if (truncate !== undefined && truncate.trim() !== '' && !isYes(truncate)) {
      const proposal = { key: 'truncateBootNotificationsSerialNumbers', value: 'true' }
      findings.push(finding('truncateBootNotificationsSerialNumbers', 'hint', 'truncate-recommended', {}, { proposal }))
    }
    return findings
  },
}

/** EVlink OCPP guide, section 8: remote commands control a charge only without authentication. Derived: with RFID on (operatingMode 2) they do not. */
export const remoteCommand: Rule = {
  reads: ['ControlChargeByRemoteCommand', 'operatingMode'],
  check(read) {
    return isYes(read('ControlChargeByRemoteCommand')) && read('operatingMode')?.trim() === '2'
      ? [finding('ControlChargeByRemoteCommand', 'warning', 'remote-command-with-rfid')]
      : []
  },
}
