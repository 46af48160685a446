import { Ajv, type ValidateFunction } from 'ajv'
import type { Dictionary } from '../../shared/dictionary/dictionary.ts'
import type { Grammar, Option, Position } from '../../shared/dictionary/dictionarySchema.ts'
import { addressFields } from '../../shared/dictionary/grammars/address.ts'

const PORT = '(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])'
const BYTE = '(?:\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])'
const IPV4 = `${BYTE}\\.${BYTE}\\.${BYTE}\\.${BYTE}`

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function oneOf(texts: readonly string[]): string {
  return `(?:${texts.map(quoted).join('|')})`
}

function optionPattern(option: Option): string {
  const value = {
    flag: '[01]',
    levels: '(?:[12]?\\d|3[01])',
    text: `[^,]{0,${'maxLength' in option ? option.maxLength : 0}}`,
  }
  return `${quoted(option.name)}=${value[option.kind]}`
}

function positionPattern(position: Position): string {
  const value =
    position.kind === 'enum'
      ? oneOf(position.values)
      : position.kind === 'integer'
        ? '\\d{1,15}'
        : `[^,]${'maxLength' in position ? `{0,${position.maxLength}}` : '*'}`
  return position.required ? value : `(?:${value})?`
}

function listOf(item: string): RegExp {
  return new RegExp(`^${item}(?:,${item})*$`, 'i')
}

type Range = { readonly min?: number | undefined; readonly max?: number | undefined }

function isInRange(text: string, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Range): boolean {
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max
}

/** What a grammar allows, as a format: ajv knows no other way to look into a text than an expression or a function. */
function formatOf(grammar: Grammar): RegExp | ((text: string) => boolean) {
  switch (grammar.kind) {
    case 'integer': {
      const special = new Set(grammar.special?.map(({ value }) => String(value)))
      return text => special.has(text) || isInRange(text, grammar)
    }
    case 'perChannel':
      return text => text.split(',').every(part => isInRange(part, grammar))
    case 'boolean':
      return new RegExp(`^${oneOf([grammar.yes, grammar.no, ...(grammar.also ?? []).flat()])}$`, 'i')
    case 'enum':
      return grammar.open ? /./ : new RegExp(`^${oneOf(grammar.values.map(({ value }) => value))}$`, 'i')
    case 'list':
      return grammar.open
        ? listOf('[^,]+')
        : listOf(
            `${oneOf(grammar.values.map(({ value }) => value))}${grammar.phases ? `(?:\\.${oneOf(grammar.phases)})?` : ''}`,
          )
    case 'phaseRotation':
      return listOf(`(?:\\d{1,3}\\.)?${oneOf(grammar.rotations)}`)
    case 'options':
      // Another option with any value stays allowed.
      return listOf(
        `(?:${grammar.options.map(optionPattern).join('|')}|(?!${oneOf(grammar.options.map(({ name }) => name))}=)[^=,]+=[^,]*)`,
      )
    case 'positional':
      return new RegExp(`^${grammar.fields.map(positionPattern).join(',')}$`, 'i')
    case 'address':
      return new RegExp(
        `^${addressFields.map(field => (field === 'type' ? 'type=(?:dhcp|static)' : `${field}=${IPV4}`)).join(',')}$`,
        'i',
      )
    case 'url':
      return new RegExp(`^${oneOf(grammar.schemes)}://[^\\s/:]+(?::${PORT})?(?:/.*)?$`, 'i')
    case 'endpoint':
      return new RegExp(`^(?:[a-z][a-z0-9+.-]*://)?[^\\s/:]+(?::${PORT})?(?:/.*)?$`, 'i')
    case 'ipv4':
      return new RegExp(`^${IPV4}$`)
    case 'operator':
      return /^(0|\d{5})$/
    case 'credentials':
      return /^[^:]+:.+$/s
    case 'ocppId':
    case 'text':
      return new RegExp(
        grammar.kind === 'text' ? `^.{0,${grammar.maxLength ?? ''}}$` : `^.{1,${grammar.maxLength ?? ''}}$`,
        's',
      )
  }
}

/**
 * ajv with a schema of what a dictionary says of each value, and of the rules across keys that JSON schema can say. Comparing two numbers, subnets and
 * proposals are beyond it and left out, to its advantage.
 */
export function compileSchema(dictionary: Dictionary): ValidateFunction {
  const ajv = new Ajv({ allErrors: true })
  const properties = Object.fromEntries(
    dictionary.parameters.map(({ key, grammar, length }) => {
      ajv.addFormat(key, formatOf(grammar))
      return [
        key,
        { type: 'string', format: key, ...(length ? { maxLength: length.max, minLength: length.min ?? 0 } : {}) },
      ]
    }),
  )
  const has = (key: string, pattern: string): object => ({
    properties: { [key]: { type: 'string', pattern } },
    required: [key],
  })
  const implies = (condition: object, then: object): object => ({ anyOf: [{ not: condition }, then] })
  const tls = has('com_Options', '[uU]seTLS=1')
  const rules = [
    implies(has('authorizationKey', '.'), tls),
    implies(has('com_Endpoint', '^wss:'), tls),
    implies(has('com_Options', 'Wdt=1'), has('grid_Role', '^[sS]lave$')),
    implies(has('com_ProtCh', '^GSM$'), has('gsm_APN', '^[^,]')),
    implies(has('grid_Role', '^[mM]aster$'), has('grid_InstallationMaxcurrent', '[1-9]')),
    { not: has('chg_Ch1Options', 'PlugAndCharge=1') },
    { not: has('chg_Ch2Options', 'PlugAndCharge=1') },
  ]
  return ajv.compile({ type: 'object', properties, allOf: rules })
}
