import { maskUrl } from '../../../shared/log/maskSecretValue.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import type { Speech } from '../speech.ts'

/** Findings as a program may have them: an address that is proposed has no credentials. */
export function findingsForJson(findings: readonly XmlFinding[]): XmlFinding[] {
  return findings.map(({ proposal, ...finding }) =>
    proposal ? { ...finding, proposal: { ...proposal, value: maskUrl(proposal.value) } } : finding,
  )
}

/** Findings as rows of a table: how grave, where, what, and the rule. */
export function findingRows(t: Speech, findings: readonly XmlFinding[]): string[][] {
  return findings.map(({ severity, item, path, code, data }) => [
    t(`severity.${severity}`),
    t(`greenup:items.${item}.label`),
    path,
    `${t(`greenup:findings.${code}.title`, data)} ${t(`greenup:findings.${code}.rule`, data)}`,
  ])
}
