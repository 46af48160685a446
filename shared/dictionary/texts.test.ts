import { describe, expect, it } from 'vitest'
import de from '../strings/de/dictionary.json' with { type: 'json' }
import en from '../strings/en/dictionary.json' with { type: 'json' }
import fr from '../strings/fr/dictionary.json' with { type: 'json' }
import nl from '../strings/nl/dictionary.json' with { type: 'json' }
import type { Parameter } from './dictionarySchema.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'

/** Names of texts a parameter's data asks for, by area. */
function wanted({ key, evidence, grammar }: Parameter): [string, string][] {
  const described: [string, string][] = evidence === 'guide' ? [['parameters', key]] : []
  switch (grammar.kind) {
    case 'options':
      return [
        ...described,
        ...grammar.options.flatMap(({ text }): [string, string][] => (text ? [['options', text]] : [])),
      ]
    case 'enum':
      return [
        ...described,
        ...grammar.values.flatMap(({ text }): [string, string][] => (text ? [['values', text]] : [])),
      ]
    case 'positional':
      return [...described, ...grammar.fields.map(({ name }): [string, string] => ['fields', name])]
    default:
      return described
  }
}

describe.each(Object.entries({ en, fr, nl, de }))('the dictionary’s texts in %s', (_, texts) => {
  it('are there for every group, documented key, option, value and field', () => {
    const areas = new Map<string, object>(
      Object.entries(texts).flatMap(([name, area]) => (typeof area === 'object' ? [[name, area]] : [])),
    )
    const names = [
      ...ecotapDictionary.parameters.flatMap(wanted),
      ...ecotapDictionary.groups.map((group): [string, string] => ['groups', group]),
    ]
    expect(names.filter(([area, name]) => !Object.hasOwn(areas.get(area) ?? {}, name))).toEqual([])
  })
})
