import type { Dictionary } from './dictionary.ts'
import type { Grammar, Parameter } from './dictionarySchema.ts'
import type { Finding, ValueFinding } from './finding.ts'
import { checkAddress } from './grammars/address.ts'
import { checkChoice } from './grammars/choice.ts'
import { checkCredentials } from './grammars/credentials.ts'
import { checkEndpoint } from './grammars/endpoint.ts'
import { checkInteger } from './grammars/integer.ts'
import { checkOptions } from './grammars/options.ts'
import { checkPerChannel } from './grammars/perChannel.ts'
import { checkPositional } from './grammars/positional.ts'
import { checkOcppId, checkOperator, checkText } from './grammars/text.ts'

function checkGrammar(grammar: Grammar, text: string): ValueFinding[] {
  switch (grammar.kind) {
    case 'text':
      return checkText(grammar, text)
    case 'integer':
      return checkInteger(grammar, text)
    case 'enum':
      return checkChoice(grammar, text)
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

function toFinding(parameter: Parameter, found: ValueFinding): Finding {
  const severity = parameter.evidence === 'seen' ? 'hint' : found.severity
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
  return [...checkGrammar(parameter.grammar, value), ...checkCharacters(value)].map(found =>
    toFinding(parameter, found),
  )
}
