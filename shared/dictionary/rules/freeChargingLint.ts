import { finding, isYes, optionValue, type Rule } from './rule.ts'

/** ECClite guide, table 3: PlugAndCharge charges as soon as a car is plugged in. Derived: anyone’s car. */
export const ecotapPlugAndCharge: Rule = {
  reads: ['chg_Ch1Options', 'chg_Ch2Options'],
  check: read =>
    ['chg_Ch1Options', 'chg_Ch2Options']
      .filter(key => optionValue(read(key), 'PlugAndCharge') === '1')
      .map(key => finding(key, 'warning', 'plug-and-charge', {}, { field: 'PlugAndCharge' })),
}

/** Derived from the option’s name, which was only seen on controllers; no guide explains it. */
export const ecotapAllCards: Rule = {
  reads: ['com_AuthOptions'],
  check: read =>
    optionValue(read('com_AuthOptions'), 'AllowAllCards') === '1'
      ? [finding('com_AuthOptions', 'hint', 'all-cards-allowed', {}, { field: 'AllowAllCards' })]
      : [],
}

/** Green’up guides, table of keys: OCPPPlugAndCharge. Derived: anyone’s car charges. */
export const legrandPlugAndCharge: Rule = {
  reads: ['OCPPPlugAndCharge'],
  check: read => (isYes(read('OCPPPlugAndCharge')) ? [finding('OCPPPlugAndCharge', 'warning', 'plug-and-charge')] : []),
}

/** EVlink OCPP guide, section 8: operatingMode 1 is no active RFID. Derived: nobody is asked for a badge. */
export const evlinkNoBadge: Rule = {
  reads: ['operatingMode'],
  check: read =>
    read('operatingMode')?.trim() === '1' ? [finding('operatingMode', 'warning', 'authentication-off')] : [],
}

/** OCPP 1.6 edition 2, 9.1.1: an unknown identifier may start a transaction while the station is offline. Often meant, so a hint. */
export const unknownIdsOffline: Rule = {
  reads: ['AllowOfflineTxForUnknownId'],
  check: read =>
    isYes(read('AllowOfflineTxForUnknownId'))
      ? [finding('AllowOfflineTxForUnknownId', 'hint', 'unknown-ids-offline')]
      : [],
}
