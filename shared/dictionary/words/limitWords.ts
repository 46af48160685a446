import type { Grammar, Parameter } from '../dictionarySchema.ts'
import type { Wording } from './Wording.ts'

/** The smallest and the largest number, and what the station takes instead of one outside; nothing where no document has limits. */
export function rangeWords({ say }: Wording, grammar: Grammar): string[] {
  if (grammar.kind !== 'integer' && grammar.kind !== 'perChannel') return []
  const { min } = grammar
  const max = grammar.max ?? (grammar.kind === 'integer' ? grammar.maxNamed : undefined)
  const limits =
    min !== undefined && max !== undefined
      ? [say('range.between', { min, max })]
      : min !== undefined
        ? [say('range.from', { min })]
        : max !== undefined
          ? [say('range.upTo', { max })]
          : []
  const replaced = grammar.kind === 'integer' ? grammar.outOfRange : undefined
  return replaced === undefined ? limits : [...limits, say('range.replaced', { taken: replaced })]
}

/** How many characters the value may have; nothing where no document says so. */
export function lengthWords({ say }: Wording, { grammar, length }: Parameter): string[] {
  const { min, max } = length ?? { min: undefined, max: 'maxLength' in grammar ? grammar.maxLength : undefined }
  if (max === undefined) return []
  return [min === undefined ? say('option.text', { max }) : say('option.textFrom', { min, max })]
}
