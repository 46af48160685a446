import { describe, expect, it } from 'vitest'
import { schneider } from '../../../shared/dictionary/knowledge/schneider.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { EVLINK_SIM_1 } from './dialect.ts'

describe('the fields that a person edits', () => {
  it('are those of the dialect, on the same pages', () => {
    const pages = Object.fromEntries(Object.entries(EVLINK_SIM_1.fields).map(([id, { worker }]) => [id, worker]))
    expect(Object.fromEntries(allSettingsFields.map(({ id, page }) => [id, page]))).toEqual(pages)
  })

  it('offer the choices that the station’s forms have', () => {
    for (const { id, choices } of allSettingsFields) {
      const values = EVLINK_SIM_1.fields[id]?.values
      expect(Object.keys(choices ?? {}).sort(), id).toEqual(Object.keys(values ?? {}).sort())
    }
  })

  it('name parameters the dictionary has, with values it takes', () => {
    for (const { id, key, choices } of allSettingsFields) {
      if (key === null) continue
      const parameter = schneider.dictionary.find(key)
      expect(parameter, id).toBeDefined()
      const { grammar } = parameter ?? {}
      const allowed = grammar?.kind === 'enum' ? grammar.values.map(({ value }) => value) : ['true', 'false']
      for (const value of Object.values(choices ?? {})) expect(allowed, id).toContain(value)
    }
  })

  it('cannot be edited where the page only shows them', () => {
    const shownOnly = schneider.webFields?.fields.filter(({ readOnly }) => readOnly).map(({ id }) => id)
    expect(allSettingsFields.filter(({ readOnly }) => readOnly).map(({ id }) => id)).toEqual(shownOnly)
  })
})
