import { describe, expect, it } from 'vitest'
import {
  type DictionaryPlace,
  dictionaryPlaceOf,
  keyId,
  queryOfDictionary,
  WHOLE_DICTIONARY,
} from './dictionaryPlace.ts'

describe('the address of the dictionary page', () => {
  it('is read back as it was written', () => {
    const places: DictionaryPlace[] = [
      WHOLE_DICTIONARY,
      { ...WHOLE_DICTIONARY, entry: keyId('legrand', 'WebSocketPingInterval') },
      { part: 'messages', search: 'a?b/c & d=#é', vendor: 'schneider', group: 'core', entry: 'Reset/to-station' },
    ]
    for (const place of places) expect(dictionaryPlaceOf(queryOfDictionary(place))).toEqual(place)
  })

  it('is short where nothing is chosen', () => {
    expect(queryOfDictionary(WHOLE_DICTIONARY)).toBe('')
  })

  it('names nothing where it names what is not there', () => {
    expect(dictionaryPlaceOf('part=tables&vendor=acme')).toEqual(WHOLE_DICTIONARY)
  })
})
