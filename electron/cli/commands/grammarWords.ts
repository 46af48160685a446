import type { EnumValue, Grammar, Option, Position } from '../../../shared/dictionary/dictionarySchema.ts'
import { addressFields } from '../../../shared/dictionary/grammars/address.ts'
import { endpointVariables } from '../../../shared/dictionary/grammars/endpoint.ts'
import dictionary from '../../../shared/strings/en/dictionary.json' with { type: 'json' }
import type { VendorTexts } from '../../../shared/strings/vendorTexts.ts'
import type { Speech } from '../speech.ts'

function isField(name: string): name is keyof typeof dictionary.fields {
  return Object.hasOwn(dictionary.fields, name)
}

function fieldWords(t: Speech, field: Position, number: number): string {
  const name = isField(field.name) ? t(`dictionary:fields.${field.name}`, { number }) : field.name
  if (field.kind === 'enum') return `${number}. ${name}: ${field.values.join(', ')}`
  if (field.kind === 'text' && field.maxLength !== undefined)
    return `${number}. ${name}, ${t('dictionary.option.text', { max: field.maxLength })}`
  return `${number}. ${name}`
}

function range(
  t: Speech,
  min: number | undefined,
  max: number | undefined,
  maxNamed: string | undefined,
): string | null {
  const upper = max ?? maxNamed
  if (min !== undefined && upper !== undefined) return t('dictionary.range.between', { min, max: upper })
  if (min !== undefined) return t('dictionary.range.from', { min })
  return upper === undefined ? null : t('dictionary.range.upTo', { max: upper })
}

function explained(name: string, text: string | undefined): string {
  return text === undefined ? name : `${name}: ${text}`
}

function valueWords(t: Speech, texts: VendorTexts, { value, text, deprecated, only }: EnumValue): string {
  const words = explained(value, text === undefined ? undefined : texts.values[text])
  const marks = [...(deprecated ? [t('dictionary.marks.deprecated')] : []), ...(only === undefined ? [] : [only])]
  return marks.length === 0 ? words : `${words} (${marks.join(', ')})`
}

function optionWords(t: Speech, texts: VendorTexts, option: Option): string {
  const kind =
    option.kind === 'flag'
      ? '0, 1'
      : option.kind === 'levels'
        ? t('dictionary.option.levels', { levels: option.levels, max: 2 ** option.levels - 1 })
        : t('dictionary.option.text', { max: option.maxLength })
  const words = explained(
    `${option.name} = ${kind}`,
    option.text === undefined ? undefined : texts.options[option.text],
  )
  return option.obsolete ? `${words} (${t('dictionary.marks.obsolete')})` : words
}

/** How a value is written: the kind in words, then a line for each value, option, field or special number. */
export function grammarWords(t: Speech, texts: VendorTexts, grammar: Grammar): string[] {
  const kind = t(`dictionary.value.${grammar.kind}`)
  switch (grammar.kind) {
    case 'text':
      return [
        grammar.maxLength === undefined ? kind : `${kind}, ${t('dictionary.option.text', { max: grammar.maxLength })}`,
      ]
    case 'integer': {
      const limits = range(t, grammar.min, grammar.max, grammar.maxNamed)
      const special = (grammar.special ?? []).map(({ value, text }) => explained(String(value), texts.values[text]))
      const replaced =
        grammar.outOfRange === undefined ? [] : [t('dictionary.range.replaced', { taken: grammar.outOfRange })]
      return [limits === null ? kind : `${kind}, ${limits}`, ...special, ...replaced]
    }
    case 'perChannel': {
      const limits = range(t, grammar.min, grammar.max, undefined)
      return [limits === null ? kind : `${kind}, ${limits}`]
    }
    case 'boolean': {
      const { yes, no, texts: meaning } = grammar
      return meaning === undefined
        ? [`${kind}: ${yes}, ${no}`]
        : [kind, explained(yes, texts.values[meaning.yes]), explained(no, texts.values[meaning.no])]
    }
    case 'enum':
      return [kind, ...grammar.values.map(value => valueWords(t, texts, value))]
    case 'list': {
      const phases = grammar.phases ? [t('dictionary.option.phases', { phases: grammar.phases.join(', ') })] : []
      return [kind, ...grammar.values.map(value => valueWords(t, texts, value)), ...phases]
    }
    case 'phaseRotation':
      return [`${kind}: ${grammar.rotations.join(', ')}`]
    case 'url':
      return [`${kind}: ${grammar.schemes.map(scheme => `${scheme}://`).join(', ')}`]
    case 'ipv4':
      return [kind]
    case 'options':
      return [kind, ...grammar.options.map(option => optionWords(t, texts, option))]
    case 'positional':
      return [kind, ...grammar.fields.map((field, index) => fieldWords(t, field, index + 1))]
    case 'address':
      return [`${kind}: ${addressFields.join(', ')}`]
    case 'endpoint':
      return [`${kind}: ${endpointVariables.join(', ')}`]
    case 'ocppId':
      return [
        grammar.maxLength === undefined ? kind : `${kind}, ${t('dictionary.option.text', { max: grammar.maxLength })}`,
      ]
    case 'credentials':
      return [`${kind}: username:password`]
    case 'operator':
      return [kind, ...grammar.known.map(({ code, name }) => `${code}: ${name}`)]
  }
}
