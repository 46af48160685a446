import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { findingSpan } from '../../../shared/dictionary/findingSpan.ts'
import { findingWords } from '../../../shared/dictionary/words/findingWords.ts'
import { maskAll, maskSecretValue, maskUrl } from '../../../shared/log/maskSecretValue.ts'
import type { Speech } from '../speech.ts'
import { saidOnce } from '../table.ts'
import { wording } from './wording.ts'

/** A finding with the value it is about. */
export interface FoundIn {
  readonly finding: Finding
  readonly value: string
}

function maskValue(parameter: Parameter | undefined, key: string, value: string): string {
  if (parameter?.secret) return maskAll(value)
  const kind = parameter?.grammar.kind
  return kind === 'url' || kind === 'endpoint' ? maskUrl(value) : maskSecretValue(key, value)
}

/** Findings as a program may have them: with the place in the value, and without passwords. */
export function findingsForJson(dictionary: Dictionary, found: readonly FoundIn[]): unknown[] {
  return found.map(({ finding: { proposal, ...finding }, value }) => {
    const parameter = dictionary.find(finding.key)
    const data = Object.entries(finding.data).map(([name, one]) => [
      name,
      typeof one === 'string' && name === 'value' ? maskValue(parameter, finding.key, one) : one,
    ])
    return {
      ...finding,
      data: Object.fromEntries(data),
      ...findingSpan(parameter, value, finding),
      ...(proposal && {
        proposal: { ...proposal, value: maskValue(dictionary.find(proposal.key), proposal.key, proposal.value) },
      }),
    }
  })
}

/** Findings as rows of a table: how grave, which key, what, and the rule. */
export function parameterFindingRows(t: Speech, found: readonly FoundIn[]): string[][] {
  const rows = found.map(({ finding }) => {
    const { title, rule } = findingWords(wording(t), finding)
    return [t(`severity.${finding.severity}`), finding.key, `${title} ${rule}`]
  })
  return saidOnce(rows)
}
