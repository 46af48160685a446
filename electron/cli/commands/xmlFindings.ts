import { maskUrl } from '../../../shared/log/maskSecretValue.ts'
import { type PlacedFinding, placeFindings } from '../../../shared/ocppconf/findingPlaces.ts'
import type { XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import type { Speech } from '../speech.ts'

/** Findings with their places, as a program may have them: an address that is proposed has no credentials. */
export function findingsForJson(file: XmlFile, findings: readonly XmlFinding[]): Omit<PlacedFinding, 'from' | 'to'>[] {
  return placeFindings(file, findings).map(({ proposal, from: _from, to: _to, ...finding }) =>
    proposal ? { ...finding, proposal: { ...proposal, value: maskUrl(proposal.value) } } : finding,
  )
}

/** Findings as rows of a table: how grave, where, what, and the rule. */
export function findingRows(t: Speech, file: XmlFile, findings: readonly XmlFinding[]): string[][] {
  return placeFindings(file, findings).map(({ severity, item, path, code, data, line, column }) => [
    t(`severity.${severity}`),
    t(`greenup:items.${item}.label`),
    path,
    t('table.lineColumn', { line, column }),
    `${t(`greenup:findings.${code}.title`, data)} ${t(`greenup:findings.${code}.rule`, data)}`,
  ])
}
