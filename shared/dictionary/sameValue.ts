import type { GrammarOf, Parameter } from './dictionarySchema.ts'
import { parseBoolean } from './grammars/boolean.ts'
import { parseChoice } from './grammars/choice.ts'
import { parseEndpoint, printEndpoint } from './grammars/endpoint.ts'
import { parseInteger } from './grammars/integer.ts'
import { parseList } from './grammars/list.ts'
import { type OptionItem, parseOptionList } from './grammars/optionList.ts'
import { parsePerChannel } from './grammars/perChannel.ts'
import { parsePositional } from './grammars/positional.ts'

function numberMeant(text: string): string {
  return String(parseInteger(text) ?? text)
}

/** One option with its name as the dictionary spells it. The blanks stay: whether a station minds them is not known. */
function optionMeant(grammar: GrammarOf<'options'>, item: OptionItem): string {
  const folded = item.name.toLowerCase()
  const option = grammar.options.find(({ name, aliases = [] }) =>
    [name, ...aliases].some(known => known.toLowerCase() === folded),
  )
  const value = option === undefined || option.kind === 'text' ? item.value : numberMeant(item.value)
  return `${item.before}${option?.name ?? item.name}${item.assign ?? ''}${value}${item.after}`
}

function addressMeant(item: OptionItem): string {
  const name = item.name.toLowerCase()
  const value = name === 'type' ? item.value.toLowerCase() : item.value
  return `${item.before}${name}${item.assign ?? ''}${value}${item.after}`
}

function positionalMeant(grammar: GrammarOf<'positional'>, text: string): string {
  const fields = parsePositional(text).map((field, index) => {
    const position = grammar.fields[index]
    if (position?.kind === 'integer') return numberMeant(field)
    if (position?.kind !== 'enum') return field
    return position.values.find(value => value.toLowerCase() === field.toLowerCase()) ?? field
  })
  return fields.join(',')
}

function endpointMeant(text: string): string {
  const endpoint = parseEndpoint(text)
  return printEndpoint({
    ...endpoint,
    scheme: endpoint.scheme?.toLowerCase() ?? null,
    host: endpoint.host.includes('@') ? endpoint.host : endpoint.host.toLowerCase(),
  })
}

/** Options in any order are the same, unless one stands twice: which of the two counts is not known. */
function optionsMeant(text: string, meant: (item: OptionItem) => string): string {
  const items = parseOptionList(text)
  const each = items.map(meant)
  const twice = new Set(items.map(({ name }) => name.toLowerCase())).size < items.length
  return (twice ? each : each.sort()).join(',')
}

/** A text that all spellings of one value share. */
function meaningOf({ grammar }: Parameter, text: string): string {
  if (text.trim() !== text) return text
  switch (grammar.kind) {
    case 'options':
      return optionsMeant(text, item => optionMeant(grammar, item))
    case 'address':
      return optionsMeant(text, addressMeant)
    case 'boolean': {
      const meant = parseBoolean(grammar, text)
      return meant === null ? text : String(meant)
    }
    case 'enum':
      return grammar.exact ? text : (parseChoice(grammar, text)?.value ?? text)
    case 'integer':
      return numberMeant(text)
    case 'perChannel':
      return parsePerChannel(text).map(numberMeant).join(',')
    case 'list':
      return parseList(text).sort().join(',')
    case 'positional':
      return positionalMeant(grammar, text)
    case 'endpoint':
    case 'url':
      return endpointMeant(text)
    default:
      return text
  }
}

/**
 * Whether two texts are one value of a parameter: `useTLS=1,Wdt=0` and `Wdt=0,UseTLS=1`, `Lms` and `LMS`, `True` and `true`, `016` and `16`.
 * Derived from the grammar; of a parameter that is not known, and of names, keys and passwords, every character counts, and so do blanks.
 */
export function sameValue(parameter: Parameter | undefined, a: string, b: string): boolean {
  return a === b || (parameter !== undefined && meaningOf(parameter, a) === meaningOf(parameter, b))
}
