import type { StationFact } from '../../../../shared/contract/station.ts'
import { cleanValue } from './cleanValue.ts'
import type { Groups } from './lineReader.ts'

/** `Type[1]` is a pulse meter (its `Speed` counts pulses per kWh): it has no address and never answers. */
const PULSE_METER = '1'

function meter(number: number, value: string, stateCode: 'connecting' | 'found' | 'silent' | 'fault', line: string) {
  const state = ({ connecting: 'waiting', found: 'ok', silent: 'error', fault: 'error' } as const)[stateCode]
  return { name: 'meter', number, value, state, stateCode, line: line.slice(0, 256) } satisfies StationFact
}

/** The meter at a Modbus address: the one whose line named it, else the one of that number (channel n usually has address n). */
function atAddress(facts: readonly StationFact[], address: string): { number: number; value: string } {
  const meters = facts.filter(fact => fact.name === 'meter')
  const named = meters.find(({ line }) => line.includes(`Addr[${address}]`) || line.startsWith(`KWH:AD[${address}]`))
  const known = named ?? meters.find(({ number }) => number === Number(address))
  return { number: known?.number ?? Number(address), value: known?.value ?? `Modbus ${address}` }
}

/** `Meter0:SN[21990001]Type[23]Speed[9600]Addr[1]Opt[0]`: set up, not heard yet. */
export function meterConfigured(
  _: readonly StationFact[],
  [index, serial, type]: Groups,
  line: string,
): StationFact | null {
  return type === PULSE_METER ? null : meter(Number(index) + 1, cleanValue(serial) ?? '', 'connecting', line)
}

/** `KWH METER [CH][SERIAL][TYPE]:[0][21990001][Eastron SDM72D]`. */
export function meterFound(_: readonly StationFact[], [channel, serial, type]: Groups, line: string): StationFact {
  const value = [cleanValue(type), cleanValue(serial)].filter(part => part !== null).join(', ')
  return meter(Number(channel) + 1, value, 'found', line)
}

/** `KWH:AD[1]RG[48]R[1]OK`. */
export function meterAnswered(facts: readonly StationFact[], [address = '']: Groups, line: string): StationFact {
  const { number, value } = atAddress(facts, address)
  return meter(number, value, 'found', line)
}

/** `KWH:AD[1]RG[FC00]REC[9,9]ERR[TO]`: TO is a time-out, the meter says nothing; any other word is a fault. */
export function meterFailed(facts: readonly StationFact[], [address = '', word]: Groups, line: string): StationFact {
  const { number, value } = atAddress(facts, address)
  return meter(number, value, word === 'TO' ? 'silent' : 'fault', line)
}
