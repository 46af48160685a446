import { schneider } from '../../../../shared/dictionary/knowledge/schneider.ts'

/**
 * What a station keeps of a value it is given, by the ranges of guide 8.1 (row E6): the value, the one it takes instead where the guide names
 * one (`ocppConnectTimeOut` 60, `confModemRetryInterval` 0), or null where it refuses. The guide does not say what happens to others.
 */
export function storedValue(key: string, value: string): string | null {
  const parameter = schneider.dictionary.find(key)
  if (!parameter) return value
  if (parameter.access === 'RO') return null
  const { grammar } = parameter
  if (grammar.kind === 'integer') {
    const number = Number(value)
    if (!/^-?\d+$/.test(value)) return null
    const special = grammar.special?.some(each => each.value === number && each.disputed !== true) === true
    const inside = number >= (grammar.min ?? number) && number <= (grammar.max ?? number)
    if (inside || special) return value
    return grammar.outOfRange === undefined ? null : String(grammar.outOfRange)
  }
  if (grammar.kind === 'enum') return grammar.values.some(each => each.value === value) ? value : null
  if (grammar.kind === 'boolean') return [grammar.yes, grammar.no].includes(value) ? value : null
  return value
}
