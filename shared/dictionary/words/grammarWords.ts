import type { VendorTexts } from '../../strings/vendorTexts.ts'
import type { EnumValue, Grammar, Option, Position } from '../dictionarySchema.ts'
import { addressFields } from '../grammars/address.ts'
import { endpointVariables } from '../grammars/endpoint.ts'
import type { Wording } from './Wording.ts'

function fieldWords({ say, field }: Wording, position: Position, number: number): string {
  const name = `${number}. ${field(position.name, number)}`
  if (position.kind === 'enum') return `${name}: ${position.values.join(', ')}`
  if (position.kind === 'text' && position.maxLength !== undefined)
    return `${name}, ${say('option.text', { max: position.maxLength })}`
  return name
}

function explained(name: string, text: string | undefined): string {
  return text === undefined ? name : `${name}: ${text}`
}

function valueWords({ say }: Wording, texts: VendorTexts, { value, text, deprecated, only }: EnumValue): string {
  const words = explained(value, text === undefined ? undefined : texts.values[text])
  const marks = [...(deprecated ? [say('marks.deprecated')] : []), ...(only === undefined ? [] : [only])]
  return marks.length === 0 ? words : `${words} (${marks.join(', ')})`
}

function optionWords({ say }: Wording, texts: VendorTexts, option: Option): string {
  const kind =
    option.kind === 'flag'
      ? '0, 1'
      : option.kind === 'levels'
        ? say('option.levels', { levels: option.levels, max: 2 ** option.levels - 1 })
        : say('option.text', { max: option.maxLength })
  const words = explained(
    `${option.name} = ${kind}`,
    option.text === undefined ? undefined : texts.options[option.text],
  )
  return option.obsolete ? `${words} (${say('marks.obsolete')})` : words
}

/** How a value is written: the kind in words, then a line for each value, option, field or special number. */
export function grammarWords(wording: Wording, texts: VendorTexts, grammar: Grammar): string[] {
  const { say } = wording
  const kind = say(`value.${grammar.kind}`)
  switch (grammar.kind) {
    case 'integer':
      return [kind, ...(grammar.special ?? []).map(({ value, text }) => explained(String(value), texts.values[text]))]
    case 'boolean': {
      const { yes, no, texts: meaning } = grammar
      return meaning === undefined
        ? [`${kind}: ${yes}, ${no}`]
        : [kind, explained(yes, texts.values[meaning.yes]), explained(no, texts.values[meaning.no])]
    }
    case 'enum':
      return [kind, ...grammar.values.map(value => valueWords(wording, texts, value))]
    case 'list': {
      const phases = grammar.phases ? [say('option.phases', { phases: grammar.phases.join(', ') })] : []
      return [kind, ...grammar.values.map(value => valueWords(wording, texts, value)), ...phases]
    }
    case 'phaseRotation':
      return [`${kind}: ${grammar.rotations.join(', ')}`]
    case 'url':
      return [`${kind}: ${grammar.schemes.map(scheme => `${scheme}://`).join(', ')}`]
    case 'options':
      return [kind, ...grammar.options.map(option => optionWords(wording, texts, option))]
    case 'positional':
      return [kind, ...grammar.fields.map((field, index) => fieldWords(wording, field, index + 1))]
    case 'address':
      return [`${kind}: ${addressFields.join(', ')}`]
    case 'endpoint':
      return [`${kind}: ${endpointVariables.join(', ')}`]
    case 'credentials':
      return [`${kind}: username:password`]
    case 'operator':
      return [kind, ...grammar.known.map(({ code, name }) => `${code}: ${name}`)]
    case 'text':
    case 'ipv4':
    case 'perChannel':
    case 'ocppId':
      return [kind]
  }
}
