import type { StationFact } from '../../../../shared/contract/station.ts'
import { cleanValue } from './cleanValue.ts'
import type { Groups } from './lineReader.ts'

type State = Pick<StationFact, 'state' | 'stateCode'>

/** What a LEDSTATE's own word says of a channel. `Boot`, `Ready` and `KWH0 error` were seen; any other word is a state of use. */
function stateOf(word: string): State {
  if (/error|fault/i.test(word)) return { state: 'error', stateCode: 'fault' }
  if (/^boot/i.test(word)) return { state: 'waiting', stateCode: 'booting' }
  if (/^ready/i.test(word)) return { state: 'ok', stateCode: 'ready' }
  return { state: 'ok', stateCode: 'active' }
}

/** `LEDSTATE CH[0] state[Ready(1)]`: channel 1. The lines count channels from 0, people from 1. */
export function channelFact(_: readonly StationFact[], [channel, word]: Groups, line: string): StationFact {
  const value = cleanValue(word) ?? ''
  return { name: 'channel', number: Number(channel) + 1, value, ...stateOf(value), line: line.slice(0, 256) }
}

/** `CHGFLAGS[0][12000000,12000800][KWH error,RFID][28]`: only flags that are named errors say something of the channel's state. */
export function channelFlagsFact(
  _: readonly StationFact[],
  [channel, flags]: Groups,
  line: string,
): StationFact | null {
  const errors = (cleanValue(flags) ?? '').split(',').filter(flag => /error|fault/i.test(flag))
  if (errors.length === 0) return null
  const value = errors.join(', ')
  return {
    name: 'channel',
    number: Number(channel) + 1,
    value,
    state: 'error',
    stateCode: 'fault',
    line: line.slice(0, 256),
  }
}
