import type { Grammar, Parameter } from './dictionarySchema.ts'
import type { Finding } from './finding.ts'
import { parseEndpoint } from './grammars/endpoint.ts'
import { parseOptionList } from './grammars/optionList.ts'
import { parsePhaseRotation } from './grammars/phaseRotation.ts'

/** Characters of a value, from 0; `end` is behind the last one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The parts of a text between commas. */
function partsOf(text: string): Span[] {
  let start = 0
  return text.split(',').map(part => {
    const span = { start, end: start + part.length }
    start = span.end + 1
    return span
  })
}

/** The value of an option, or its name where it has none. */
function optionSpan(text: string, name: string): Span | undefined {
  const items = parseOptionList(text)
  const index = items.findIndex(item => item.name.toLowerCase() === name.toLowerCase())
  const item = items[index]
  const part = partsOf(text)[index]
  if (!item || !part) return undefined
  const from = part.start + item.before.length
  const start = item.assign === null || item.value === '' ? from : from + item.name.length + item.assign.length
  return { start, end: part.end - item.after.length }
}

function endpointSpan(text: string, field: string): Span | undefined {
  const { scheme, host, port } = parseEndpoint(text)
  const atHost = scheme === null ? 0 : scheme.length + 3
  const behindHost = atHost + host.length
  const atPath = port === null ? behindHost : behindHost + 1 + port.length
  switch (field) {
    case 'scheme':
      return scheme === null ? undefined : { start: 0, end: scheme.length }
    case 'host':
      return { start: atHost, end: behindHost }
    case 'port':
      return port === null ? undefined : { start: behindHost + 1, end: atPath }
    case 'path':
      return { start: atPath, end: text.length }
    default:
      return undefined
  }
}

function itemSpan(text: string, isIt: (item: string) => boolean): Span | undefined {
  const part = partsOf(text).find(({ start, end }) => isIt(text.slice(start, end).trim()))
  if (!part) return undefined
  const written = text.slice(part.start, part.end)
  const start = part.start + written.length - written.trimStart().length
  return { start, end: start + written.trim().length }
}

function fieldSpan(grammar: Grammar, text: string, field: string): Span | undefined {
  switch (grammar.kind) {
    case 'options':
    case 'address':
      return optionSpan(text, field)
    case 'perChannel':
      return partsOf(text)[Number(field) - 1]
    case 'positional':
      return partsOf(text)[grammar.fields.findIndex(({ name }) => name === field)]
    case 'endpoint':
    case 'url':
      return endpointSpan(text, field)
    case 'list':
      return itemSpan(text, item => item === field)
    case 'phaseRotation':
      return itemSpan(text, item => String(parsePhaseRotation(item)?.connector) === field)
    case 'credentials': {
      const colon = text.indexOf(':')
      return colon < 0 || field !== 'password' ? undefined : { start: colon + 1, end: text.length }
    }
    default:
      return undefined
  }
}

/** Where in a value a finding is: its field where it has one that takes up room, else all of it. */
export function findingSpan(
  parameter: Parameter | undefined,
  value: string,
  finding: Pick<Finding, 'field' | 'data'>,
): Span {
  const whole = { start: 0, end: value.length }
  const { item, option } = finding.data
  const field = finding.field ?? (typeof item === 'string' ? item : typeof option === 'string' ? option : undefined)
  if (!parameter || field === undefined) return whole
  const span = fieldSpan(parameter.grammar, value, field)
  return span && span.end > span.start ? span : whole
}
