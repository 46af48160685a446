import type { Dictionary } from './dictionary.ts'
import type { Grammar, Parameter } from './dictionarySchema.ts'
import type { Finding, FindingCode, FindingSeverity, ValueFinding } from './finding.ts'
import { checkAddress } from './grammars/address.ts'
import { checkBoolean } from './grammars/boolean.ts'
import { checkChoice } from './grammars/choice.ts'
import { checkCredentials } from './grammars/credentials.ts'
import { checkEndpoint } from './grammars/endpoint.ts'
import { checkInteger } from './grammars/integer.ts'
import { checkIpv4 } from './grammars/ipv4.ts'
import { checkList } from './grammars/list.ts'
import { checkOptions } from './grammars/options.ts'
import { checkPerChannel } from './grammars/perChannel.ts'
import { checkPhaseRotation } from './grammars/phaseRotation.ts'
import { checkPositional } from './grammars/positional.ts'
import { checkOcppId, checkOperator, checkText } from './grammars/text.ts'
import { checkUrl } from './grammars/url.ts'

function checkGrammar(grammar: Grammar, text: string): ValueFinding[] {
  switch (grammar.kind) {
    case 'text':
      return checkText(grammar, text)
    case 'integer':
      return checkInteger(grammar, text)
    case 'boolean':
      return checkBoolean(grammar, text)
    case 'enum':
      return checkChoice(grammar, text)
    case 'list':
      return checkList(grammar, text)
    case 'phaseRotation':
      return checkPhaseRotation(grammar, text)
    case 'url':
      return checkUrl(grammar, text)
    case 'ipv4':
      return checkIpv4(grammar, text)
    case 'perChannel':
      return checkPerChannel(grammar, text)
    case 'options':
      return checkOptions(grammar, text)
    case 'positional':
      return checkPositional(grammar, text)
    case 'address':
      return checkAddress(text)
    case 'endpoint':
      return checkEndpoint(text)
    case 'ocppId':
      return checkOcppId(grammar, text)
    case 'credentials':
      return checkCredentials(text)
    case 'operator':
      return checkOperator(text)
  }
}

function checkCharacters(text: string): ValueFinding[] {
  const findings: ValueFinding[] = []
  if (text.trim() !== text) findings.push({ severity: 'warning', code: 'outer-blanks', data: {}, value: text.trim() })
  if (/\p{Cc}/u.test(text)) findings.push({ severity: 'warning', code: 'control-characters', data: {} })
  return findings
}

function checkLength({ length }: Parameter, text: string): ValueFinding[] {
  if (length === null) return []
  if (text.length > length.max)
    return [{ severity: 'error', code: 'too-long', data: { length: text.length, max: length.max } }]
  if (length.min !== undefined && text.length < length.min)
    return [{ severity: 'error', code: 'too-short', data: { length: text.length, min: length.min } }]
  return []
}

const RANGE_CODES: readonly FindingCode[] = ['too-small', 'too-large', 'too-long', 'too-short', 'replaced-by-station']

/** As sure as the entry: only seen on devices, inferred, or stated. */
function severityOf({ evidence, inferred }: Parameter, { severity, code }: ValueFinding): FindingSeverity {
  if (evidence === 'seen') return 'hint'
  const unsure = inferred.includes('type') || (inferred.includes('range') && RANGE_CODES.includes(code))
  return unsure && severity === 'error' ? 'warning' : severity
}

function toFinding(parameter: Parameter, found: ValueFinding): Finding {
  const severity = severityOf(parameter, found)
  const { code, data, field, value } = found
  const unit = parameter.unit === null ? '' : parameter.unit
  return {
    severity,
    code,
    key: parameter.key,
    data: { ...data, unit },
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { proposal: { key: parameter.key, value } }),
  }
}

/**
 * What is wrong with one value. A rule of the vendor's guide is an error, a derived one a warning; a key that was only seen on devices
 * gets hints. A key the dictionary does not know has no findings.
 */
export function checkValue(dictionary: Dictionary, key: string, value: string): Finding[] {
  const parameter = dictionary.find(key)
  if (!parameter) return []
  return [...checkGrammar(parameter.grammar, value), ...checkLength(parameter, value), ...checkCharacters(value)].map(
    found => toFinding(parameter, found),
  )
}
