import { describe, expect, it } from 'vitest'
import de from '../strings/de/greenup.json' with { type: 'json' }
import en from '../strings/en/greenup.json' with { type: 'json' }
import fr from '../strings/fr/greenup.json' with { type: 'json' }
import nl from '../strings/nl/greenup.json' with { type: 'json' }
import { itemGroupIds, itemIds, itemSchema } from './itemSchema.ts'
import { ocppconfItems } from './ocppconfItems.ts'
import { xmlFindingCodes } from './xmlFinding.ts'

/** The full keys of all texts of a file. */
function keysOf(value: object, key = ''): string[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'object' && member !== null ? keysOf(member, `${key}${name}.`) : [key + name],
  )
}

describe.each(Object.entries({ en, fr, nl, de }))('the texts about OCPPConf.xml in %s', (_, texts) => {
  it('are there for every group, item, choice, effect and finding, and for nothing else', () => {
    const choices = ocppconfItems.items.flatMap(({ value }) => (value.kind === 'choice' ? value.options : []))
    const wanted = [
      ...itemGroupIds.map(id => `groups.${id}`),
      ...itemIds.flatMap(id => [`items.${id}.label`, `items.${id}.help`]),
      ...choices.map(id => `options.${id}`),
      ...itemSchema.shape.effects.unwrap().element.options.map(id => `effects.${id}`),
      ...['given', 'sure', 'likely'].map(id => `certainty.${id}`),
      ...['given', 'name', 'group', 'partOfName', 'value', 'empty'].map(id => `reasons.${id}`),
      ...xmlFindingCodes.flatMap(code => [`findings.${code}.title`, `findings.${code}.rule`]),
    ]
    const { groups, items, options, effects, certainty, reasons, findings } = texts
    const told = { groups, items, options, effects, certainty, reasons, findings }
    expect(keysOf(told).sort()).toEqual(wanted.sort())
  })
})
