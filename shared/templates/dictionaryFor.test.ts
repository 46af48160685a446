import { describe, expect, it } from 'vitest'
import { dictionaryFor } from './dictionaryFor.ts'
import { fillTemplate } from './fillTemplate.ts'
import { proposeVariables } from './proposeVariables.ts'
import { parseStationFile } from './stationFile.ts'
import { templateOf } from './template.ts'

const fileOf = (values: Record<string, string>) =>
  parseStationFile('json', new TextEncoder().encode(JSON.stringify(values)))

describe('a template', () => {
  it.each([
    ['ecotap-evc', { com_OCPPID: '{{uid}}' }],
    ['legrand-greenup', { UID: '{{uid}}', HeartbeatInterval: '{{seconds}}', LightIntensity: '50' }],
    ['schneider-evlink', { boxIdentity: '{{uid}}', maxIntensitySocket: '{{amps}}' }],
    ['ecotap-evc', { nobody_knows: '{{this}}' }],
  ])('is checked by the dictionary that knows its keys: %s', async (id, values) => {
    expect((await dictionaryFor(fileOf(values))).id).toBe(id)
  })

  it('of a Green’up station names a value its guide rules out', async () => {
    const file = fileOf({ UID: '{{uid}}', HeartbeatInterval: '{{seconds}}', LightIntensity: '50' })
    const values = new Map([
      ['uid', '0590002'],
      ['seconds', '5'],
    ])
    const { findings } = fillTemplate(templateOf(file, await dictionaryFor(file)), values)
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'too-small', place: 'HeartbeatInterval' }),
    )
  })

  it('has the name of a Green’up or EVlink station as a variable, too', () => {
    const names = { serial: null, uid: null }
    const proposed = [{ UID: '0590002' }, { boxIdentity: 'EVP-12' }, { boxIdentity: 'UNDEFINED' }].map(values =>
      proposeVariables(fileOf(values), names).map(({ place, variable }) => `${place} ${variable}`),
    )
    expect(proposed).toEqual([['UID uid'], ['boxIdentity uid'], []])
  })
})
