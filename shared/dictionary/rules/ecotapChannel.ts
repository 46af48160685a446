import { foldKey } from '../../parameters/configurationKey.ts'
import { parsePositional } from '../grammars/positional.ts'
import { finding, numberOf, optionValue, type Rule } from './rule.ts'

function channel(text: string | undefined): string {
  return text?.trim().toUpperCase() ?? ''
}

/** ECClite guide, chapter 11: above 8 there is a valid connection, 99 means that no strength could be determined. */
export const signal: Rule = {
  reads: ['gsm_SigQ', 'com_ProtCh'],
  check(read) {
    const quality = numberOf(read('gsm_SigQ'))
    if (quality === null || channel(read('com_ProtCh')) === 'ETH') return []
    if (quality === 99) return [finding('gsm_SigQ', 'hint', 'signal-unknown')]
    return quality <= 8 ? [finding('gsm_SigQ', 'warning', 'signal-weak', { value: quality })] : []
  },
}

/**
 * ECClite guide, chapter 11: ETH uses the Ethernet interface (eth_cfg), GSM the modem (gsm_APN). Derived: without a name the modem finds no network,
 * unless the old AutoAPN is on.
 */
export const channelSettings: Rule = {
  reads: ['com_ProtCh', 'eth_cfg', 'gsm_APN', 'gsm_Options'],
  check(read) {
    const used = channel(read('com_ProtCh'))
    const key = used === 'ETH' ? 'eth_cfg' : used === 'GSM' ? 'gsm_APN' : null
    if (key === null) return []
    const settings = read(key)
    if (settings === undefined)
      return [finding('com_ProtCh', 'hint', 'channel-settings-missing', { channel: used, settings: key })]
    if (key === 'eth_cfg' || (parsePositional(settings)[0] ?? '').trim() !== '') return []
    const severity = optionValue(read('gsm_Options'), 'AutoAPN') === '1' ? 'hint' : 'warning'
    return [finding('gsm_APN', severity, 'apn-missing', {}, { field: 'apn' })]
  },
}

function family(protocol: string | undefined): 'lms' | 'ocpp' | null {
  const folded = protocol?.trim().toLowerCase() ?? ''
  return folded === 'lms' ? 'lms' : folded.startsWith('ocpp') ? 'ocpp' : null
}

/** ECClite guide, table 2: Clear is recommended before a switch between LMS and OCPP. What the station has now must be known. */
export const protocolSwitch: Rule = {
  reads: ['com_ProtType'],
  check(read, { station }) {
    const [from, to] = [station?.get(foldKey('com_ProtType')), read('com_ProtType')]
    const [before, after] = [family(from), family(to)]
    if (from === undefined || to === undefined || before === null || after === null || before === after) return []
    const proposal = { key: 'com_ProtType', value: 'Clear' }
    return [finding('com_ProtType', 'warning', 'clear-before-switch', { from, to }, { proposal })]
  },
}
