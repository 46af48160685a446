import type { GrammarOf } from '../../../shared/dictionary/dictionarySchema.ts'
import { checkInteger, parseInteger, printInteger } from '../../../shared/dictionary/grammars/integer.ts'

type IntegerGrammar = GrammarOf<'integer'>

/** The next number of the range that way, as if there were no special ones; null at its end. */
function nextInRange({ min, max }: IntegerGrammar, from: number, step: 1 | -1): number | null {
  const next = from + step
  if (step > 0) {
    const up = min === undefined ? next : Math.max(next, min)
    return max !== undefined && up > max ? null : up
  }
  const down = max === undefined ? next : Math.min(next, max)
  return min !== undefined && down < min ? null : down
}

/**
 * The text with the next number that nothing is said against: of the range, or one with a meaning of its own outside of it (0 for off).
 * Null where there is none that way. A text that is no number begins at the range's first one.
 */
export function stepInteger(grammar: IntegerGrammar, text: string, step: 1 | -1): string | null {
  const now = parseInteger(text)
  const start = now ?? (grammar.min ?? 0) - step
  const special = (grammar.special ?? []).map(({ value }) => value)
  for (let from = start, tries = 0; tries <= special.length; tries += 1) {
    const candidates = [nextInRange(grammar, from, step), ...special.filter(value => (value - from) * step > 0)]
    const ahead = candidates.filter(value => value !== null)
    if (ahead.length === 0) return null
    const next = step > 0 ? Math.min(...ahead) : Math.max(...ahead)
    const printed = now === null ? String(next) : printInteger(text, next)
    if (checkInteger(grammar, printed).length === 0) return printed
    from = next
  }
  return null
}
