import { describe, expect, it } from 'vitest'
import { accessVerdict } from './accessVerdict.ts'
import { insteadOf } from './insteadOf.ts'
import { legrand } from './knowledge/legrand.ts'

describe('a key without effect', () => {
  const silent = legrand.dictionary.parameters.filter(parameter => insteadOf('legrand', parameter.key) !== null)

  it('points to one of the same station that has one', () => {
    expect(silent.map(({ key }) => key)).toEqual(['ClockAlignedDataInterval', 'WebSocketPingInterval'])
    for (const parameter of silent) {
      expect(accessVerdict(parameter)).toBe('noEffect')
      const instead = legrand.dictionary.find(insteadOf('legrand', parameter.key)?.key ?? '')
      expect(instead && accessVerdict(instead)).toBe('readWrite')
    }
  })

  it('points nowhere where nobody knows better', () => {
    expect(insteadOf('legrand', 'BlinkRepeat')).toBeNull()
    expect(insteadOf('schneider', 'WebSocketPingInterval')).toBeNull()
  })
})
