import { describe, expect, it } from 'vitest'
import keys from '../../resources/dictionaries/ecotap/keys.json' with { type: 'json' }
import { createDictionary } from './dictionary.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'

describe('the Ecotap dictionary', () => {
  it('has the 26 keys of the guide, each with an example, and marks the others as only seen', () => {
    const documented = ecotapDictionary.parameters.filter(parameter => parameter.evidence === 'guide')
    expect(documented).toHaveLength(26)
    expect(documented.filter(parameter => parameter.examples.length === 0)).toEqual([])
    expect(ecotapDictionary.find('gsm_SMS')?.evidence).toBe('seen')
  })

  it('finds keys whatever their case', () => {
    expect(ecotapDictionary.find('grid_InstallationMaxCurrent')?.key).toBe('grid_InstallationMaxcurrent')
    expect(ecotapDictionary.find('chg_io_Relay3')).toBeUndefined()
  })

  it('knows what restarts, what is secret and what can only be read or written', () => {
    expect(ecotapDictionary.find('com_OCPPID')?.sideEffects).toEqual([{ kind: 'restart', afterSeconds: 60 }])
    expect(ecotapDictionary.find('authorizationKey')).toMatchObject({ access: 'WO', secret: true })
    expect(ecotapDictionary.find('gsm_SigQ')?.access).toBe('RO')
  })
})

describe('dictionary data', () => {
  it('is refused with a key that stands twice, an unknown group or an unknown document', () => {
    const [first] = keys.parameters
    expect(() => createDictionary({ ...keys, parameters: [first, { ...first, key: 'CHG_ratedcurrent' }] })).toThrow(
      /stands twice/,
    )
    expect(() => createDictionary({ ...keys, parameters: [{ ...first, group: 'misc' }] })).toThrow(/no group misc/)
    expect(() => createDictionary({ ...keys, parameters: [{ ...first, sources: [{ document: 'hearsay' }] }] })).toThrow(
      /unknown document/,
    )
    expect(() => createDictionary({ ...keys, parameters: [{ ...first, defualt: 1 }] })).toThrow()
  })
})
