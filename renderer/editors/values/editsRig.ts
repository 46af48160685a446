import fc from 'fast-check'
import type { Grammar, Option, Parameter, Position } from '../../../shared/dictionary/dictionarySchema.ts'
import { printBoolean } from '../../../shared/dictionary/grammars/boolean.ts'
import { printChoice } from '../../../shared/dictionary/grammars/choice.ts'
import { parseCredentials, printCredentials } from '../../../shared/dictionary/grammars/credentials.ts'
import { parseEndpoint, printEndpoint } from '../../../shared/dictionary/grammars/endpoint.ts'
import { parseOptionList, printOptionList, setOption } from '../../../shared/dictionary/grammars/optionList.ts'
import { toggleLevel } from '../../../shared/dictionary/grammars/options.ts'
import { parsePerChannel, printPerChannel } from '../../../shared/dictionary/grammars/perChannel.ts'
import { parsePositional, printPositional, setPosition } from '../../../shared/dictionary/grammars/positional.ts'
import { toggleItem } from './listItems.ts'
import { netmasks } from './netmasks.ts'
import { part } from './part.ts'
import { rooted, withPart } from './path.ts'
import { setPhaseOrder, withoutConnector } from './phaseOrders.ts'
import { stepInteger } from './stepInteger.ts'

/** What a person does once in a typed editor. */
export type Edit = (text: string) => string

const edit = <Value>(values: fc.Arbitrary<Value>, apply: (text: string, value: Value) => string): fc.Arbitrary<Edit> =>
  values.map(value => (text: string) => apply(text, value))

const host = fc.constantFrom('ocpp.example.test', '192.0.2.7', '[2001:db8::1]', 'a')
const port = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 65_535 }).map(String))
const path = fc.constantFrom('', 'ocpp', '/ocpp/1.6')

function endpointEdits(schemes: fc.Arbitrary<string | null>): fc.Arbitrary<Edit>[] {
  const set = <Name extends 'scheme' | 'host' | 'port' | 'path'>(name: Name) => {
    return (text: string, value: ReturnType<typeof parseEndpoint>[Name]): string =>
      printEndpoint({ ...parseEndpoint(text), [name]: value })
  }
  return [
    edit(schemes, set('scheme')),
    edit(host, set('host')),
    edit(port, set('port')),
    edit(path.map(rooted), set('path')),
  ]
}

function numbers({ min = 0, max = min + 1000 }: { min?: number | undefined; max?: number | undefined }) {
  return fc.integer({ min, max }).map(String)
}

function setOptionTo(name: string) {
  return (text: string, value: string): string => printOptionList(setOption(parseOptionList(text), name, part(value)))
}

function optionEdit(option: Option): fc.Arbitrary<Edit> {
  const set = setOptionTo(option.name)
  switch (option.kind) {
    case 'flag':
      return edit(fc.constantFrom('0', '1'), set)
    case 'levels':
      return edit(fc.array(fc.integer({ min: 1, max: option.levels })), (text, levels) =>
        set(text, String(levels.reduce(toggleLevel, 0))),
      )
    case 'text':
      return edit(
        fc.string({ maxLength: option.maxLength, unit: 'grapheme-ascii' }).map(value => value.trim()),
        set,
      )
  }
}

function positionText(position: Position): fc.Arbitrary<string> {
  switch (position.kind) {
    case 'text':
      return fc.stringMatching(/^[A-Za-z0-9._]{1,8}$/)
    case 'integer':
      return numbers({ min: position.usualMin, max: position.usualMax })
    case 'enum':
      return fc.constantFrom(...position.values)
  }
}

/** Every kind of edit that the typed editor of a grammar offers, with parts that are valid by themselves. */
function editsByGrammar(grammar: Grammar): fc.Arbitrary<Edit>[] {
  switch (grammar.kind) {
    case 'text':
      return [edit(fc.stringMatching(/^[A-Za-z0-9.]{0,8}$/), (_, value) => value.slice(0, grammar.maxLength))]
    case 'ocppId':
      return [edit(fc.stringMatching(/^[A-Za-z0-9*-]{1,25}$/), (_, value) => value)]
    case 'integer':
      return [
        edit(fc.constantFrom(1 as const, -1 as const), (text, step) => stepInteger(grammar, text, step) ?? text),
        ...(grammar.special ?? []).map(({ value }) => fc.constant(() => String(value))),
        edit(numbers(grammar), (_, value) => value),
      ]
    case 'boolean':
      return [edit(fc.boolean(), (text, value) => printBoolean(grammar, text, value))]
    case 'enum':
      return [edit(fc.constantFrom(...grammar.values), (text, { value }) => printChoice(grammar, text, value))]
    case 'list':
      return [
        edit(
          fc.record({
            value: fc.constantFrom(...grammar.values.map(({ value }) => value)),
            phase: fc.constantFrom(null, ...(grammar.phases ?? [])),
          }),
          (text, wanted) => toggleItem(grammar, text, wanted),
        ),
      ]
    case 'phaseRotation':
      return [
        edit(
          fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...grammar.rotations)),
          (text, [connector, order]) => setPhaseOrder(text, connector, order),
        ),
        edit(fc.integer({ min: 0, max: 4 }), (text, connector) => withoutConnector(text, connector) ?? text),
      ]
    case 'url':
      return endpointEdits(fc.constantFrom(...grammar.schemes))
    case 'ipv4':
      return [
        edit(
          grammar.role === 'host' ? fc.ipV4() : fc.constantFrom(...netmasks.map(({ mask }) => mask)),
          (_, value) => value,
        ),
      ]
    case 'perChannel':
      return [
        edit(fc.tuple(fc.nat({ max: grammar.count - 1 }), numbers(grammar)), (text, [index, value]) => {
          const values = setPosition(parsePerChannel(text), index, value)
          return printPerChannel(values.map(number => (number === '' ? value : number)))
        }),
      ]
    case 'options':
      return grammar.options.map(optionEdit)
    case 'positional':
      return grammar.fields.map((position, index) =>
        edit(positionText(position), (text, value) =>
          printPositional(setPosition(parsePositional(text), index, part(value))),
        ),
      )
    case 'address':
      return [fc.constant((text: string) => setOptionTo('type')(text, 'dhcp')), edit(fc.ipV4(), setOptionTo('dns'))]
    case 'endpoint':
      return [
        ...endpointEdits(fc.constantFrom(null, 'ws', 'wss')),
        edit(fc.constantFrom('#SN#', '#OSN#'), (text, variable) => {
          const endpoint = parseEndpoint(text)
          return printEndpoint({ ...endpoint, path: withPart(endpoint.path, variable) })
        }),
      ]
    case 'credentials':
      return [
        edit(fc.stringMatching(/^[a-z:]{1,9}$/), (text, username) =>
          printCredentials({ ...parseCredentials(text), username: part(username, ':') || 'u' }),
        ),
        edit(fc.stringMatching(/^[a-z:,]{1,9}$/), (text, password) =>
          printCredentials({ ...parseCredentials(text), password }),
        ),
      ]
    case 'operator':
      return [edit(fc.constantFrom('0', ...grammar.known.map(({ code }) => code)), (_, value) => value)]
  }
}

/** One edit after the other, as the editor of this parameter offers them; an edit that would make the value too long is not offered. */
export function editsOf({ grammar, length }: Parameter): fc.Arbitrary<Edit[]> {
  const offered = fc.oneof(...editsByGrammar(grammar)).map(
    (apply): Edit =>
      text => {
        const next = apply(text)
        const { min = 0, max = Number.POSITIVE_INFINITY } = length ?? {}
        return next.length > max || next.length < min ? text : next
      },
  )
  return fc.array(offered, { minLength: 1, maxLength: 12 })
}

/** A value to begin with, where the vendor's documents have none. */
export function firstValue(grammar: Grammar): string {
  switch (grammar.kind) {
    case 'integer':
      return String(grammar.min ?? 0)
    case 'boolean':
      return grammar.no
    case 'enum':
      return grammar.values[0]?.value ?? ''
    case 'phaseRotation':
      return '1.RST'
    case 'url':
      return `${grammar.schemes[0]}://ocpp.example.test`
    case 'ipv4':
      return grammar.role === 'host' ? '192.0.2.7' : '255.255.255.0'
    case 'ocppId':
      return 'A'
    case 'operator':
      return '0'
    default:
      return ''
  }
}
