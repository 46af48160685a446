import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCredentials, printCredentials } from './credentials.ts'
import { parseEndpoint, printEndpoint } from './endpoint.ts'
import { parseInteger, printInteger } from './integer.ts'
import { parseIpv4, printIpv4 } from './ipv4.ts'
import { findOption, parseOptionList, printOptionList, setOption } from './optionList.ts'
import { parsePerChannel, printPerChannel } from './perChannel.ts'
import { parsePositional, printPositional, setPosition } from './positional.ts'

const piece = fc.constantFrom('useTLS', 'UseTLS', 'Wdt', '=', ',', ' ', '0', '1', '16', '\t', 'ü', '', 'x=y=z', '\n')
const listText = fc.oneof(
  fc.string(),
  fc.array(piece).map(pieces => pieces.join('')),
)
const endpointText = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('ws', 'wss', '://', ':', '/', 'a.example', '#SN#', '80', '[::1]', '@', '?'))
    .map(x => x.join('')),
)

describe('every grammar prints what it parsed, byte for byte', () => {
  it('lists of options, with unknown options, doubled ones, blanks and no equals sign', () => {
    fc.assert(fc.property(listText, text => printOptionList(parseOptionList(text)) === text))
  })

  it('positional lists, channel lists, endpoints and credentials', () => {
    fc.assert(fc.property(listText, text => printPositional(parsePositional(text)) === text))
    fc.assert(fc.property(listText, text => printPerChannel(parsePerChannel(text)) === text))
    fc.assert(fc.property(endpointText, text => printEndpoint(parseEndpoint(text)) === text))
    fc.assert(fc.property(endpointText, text => printCredentials(parseCredentials(text)) === text))
  })

  it('numbers that are set to what they already are, however they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('16', ' 16', '016 ', '-3'),
        text => printInteger(text, parseInteger(text) ?? 0) === text,
      ),
    )
  })

  it('addresses', () => {
    fc.assert(fc.property(fc.ipV4(), text => printIpv4(parseIpv4(text) ?? 0) === text))
  })
})

describe('setting one part of a list', () => {
  it('changes that value only and keeps order, spelling and unknown options', () => {
    const text = 'comMaster=0, Events = 1,UseTLS=0,New2027=7'
    expect(printOptionList(setOption(parseOptionList(text), 'useTLS', '1'))).toBe(
      'comMaster=0, Events = 1,UseTLS=1,New2027=7',
    )
  })

  it('adds a missing option at the end', () => {
    expect(printOptionList(setOption(parseOptionList(''), 'Wdt', '1'))).toBe('Wdt=1')
    expect(printOptionList(setOption(parseOptionList('Events=1'), 'Wdt', '1'))).toBe('Events=1,Wdt=1')
  })

  it('reads back what was set and leaves every other item alone', () => {
    fc.assert(
      fc.property(
        listText,
        fc.constantFrom('useTLS', 'Wdt', 'Other'),
        fc.constantFrom('0', '1'),
        (text, name, value) => {
          const before = parseOptionList(text)
          const after = setOption(before, name, value)
          expect(findOption(after, name)?.value).toBe(value)
          const touched = findOption(before, name)
          expect(after.filter((_, i) => before[i] !== touched && i < before.length)).toEqual(
            before.filter(item => item !== touched),
          )
        },
      ),
    )
  })

  it('sets a place of a positional list and fills the places before it', () => {
    expect(printPositional(setPosition(parsePositional('a,b,c'), 1, 'x'))).toBe('a,x,c')
    expect(printPositional(setPosition(parsePositional('a'), 3, 'x'))).toBe('a,,,x')
  })
})
