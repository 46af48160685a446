import type { Installation } from '../../installation/installation.ts'
import type { Finding, FindingCode, FindingData, FindingSeverity, Proposal } from '../finding.ts'
import { parseInteger } from '../grammars/integer.ts'
import { findOption, parseOptionList, printOptionList, setOption } from '../grammars/optionList.ts'

/** What is known besides the values. Nothing of it has to be. */
export interface RuleContext {
  /** What the station has now, by folded key. */
  readonly station?: ReadonlyMap<string, string> | undefined
  readonly installation?: Installation | undefined
}

/** The value of a key as it will be: that of the set, else that of the station. Only keys the rule declares. */
export type Read = (key: string) => string | undefined

/** What values say against each other. It is asked again only when the value of a key it reads, or the context, is another one. */
export interface Rule {
  readonly reads: readonly string[]
  check(read: Read, context: RuleContext): Finding[]
}

export function finding(
  key: string,
  severity: FindingSeverity,
  code: FindingCode,
  data: FindingData = {},
  more: Pick<Finding, 'field' | 'proposal'> = {},
): Finding {
  return { severity, code, key, data, ...more }
}

/** The value of an option of a list, whatever the case of its name. */
export function optionValue(text: string | undefined, option: string): string | undefined {
  return text === undefined ? undefined : findOption(parseOptionList(text), option)?.value
}

/** The same list with one option set. */
export function withOption(key: string, text: string, option: string, value: string): Proposal {
  return { key, value: printOptionList(setOption(parseOptionList(text), option, value)) }
}

/** The numbers of a comma list; none where one of them is no number or there is no text. */
export function numbersOf(text: string | undefined): number[] {
  const numbers = (text ?? '').split(',').map(parseInteger)
  return numbers.some(number => number === null) ? [] : numbers.map(number => number ?? 0)
}

/** A whole number, or null. */
export function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : parseInteger(text)
}

/** Whether a text means yes in any spelling the vendors use. */
export function isYes(text: string | undefined): boolean {
  return /^\s*(true|1)\s*$/i.test(text ?? '')
}
