import type { ValueFinding } from '../../dictionary/finding.ts'
import { checkIpv4 } from '../../dictionary/grammars/ipv4.ts'

/** What a station shows for an address that is not set. */
const NO_ADDRESS = '0.0.0.0'

/** What is wrong with an address of the Network page; only the station's own may not be 0.0.0.0. */
export function checkAddressField(field: string, role: 'host' | 'netmask', text: string): ValueFinding[] {
  const unset = text === NO_ADDRESS && field !== 'ipAddress' && role === 'host'
  return unset ? [] : checkIpv4({ kind: 'ipv4', role }, text)
}
