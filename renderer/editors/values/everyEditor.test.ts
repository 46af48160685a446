import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue } from '../../../shared/dictionary/checkValue.ts'
import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import { vendors } from '../../../shared/dictionary/vendors.ts'
import { editsOf, firstValue } from './editsRig.ts'

function errorsIn(dictionary: Dictionary, key: string, value: string): string[] {
  return checkValue(dictionary, key, value)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => `${key}=${value}: ${code}`)
}

/** Values of the documents that are valid, else one to begin with. */
function validValues(
  dictionary: Dictionary,
  { key, grammar, examples, default: preset, fixed, length }: Parameter,
): string[] {
  const stated = [...examples, preset, fixed].filter(value => value !== null)
  const first = firstValue(grammar).padEnd(length?.min ?? 0, 'a')
  return [...stated, first].filter(value => errorsIn(dictionary, key, value).length === 0)
}

describe.each(vendors)('the typed editors of %s', vendor => {
  it('keep a valid value valid, whatever is edited, one edit after the other', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    for (const parameter of dictionary.parameters) {
      const values = validValues(dictionary, parameter)
      expect(values, parameter.key).not.toEqual([])
      fc.assert(
        fc.property(fc.constantFrom(...values), editsOf(parameter), (value, edits) => {
          let text = value
          for (const edit of edits) {
            text = edit(text)
            expect(errorsIn(dictionary, parameter.key, text)).toEqual([])
          }
        }),
        { numRuns: 40 },
      )
    }
  })
})
