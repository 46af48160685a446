import { findingWords } from '../../../shared/dictionary/words/findingWords.ts'
import { columnOf } from '../../../shared/templates/checkStations.ts'
import type { StationTable } from '../../../shared/templates/stationTable.ts'
import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import type { Speech } from '../speech.ts'
import { saidOnce } from '../table.ts'
import { wording } from './wording.ts'

/** What was found, in one sentence. */
export function templateFindingWords(t: Speech, found: TemplateFinding): string {
  switch (found.kind) {
    case 'template':
      return t(`templates:findings.${found.code}.title`, found.data)
    case 'parameter':
      return findingWords(wording(t), found.finding).title
    case 'xml':
      return t(`greenup:findings.${found.finding.code}.title`, found.finding.data)
  }
}

function placeOf(t: Speech, rows: StationTable | null, line: number | null, found: TemplateFinding): string {
  if (line === null) return ''
  const column = rows && columnOf(rows, found)
  return column === null ? t('table.line', { line }) : t('table.lineColumn', { line, column })
}

/** Findings as rows of a table: where in the CSV, how grave, which variable, which key, what. */
export function findingRows(
  t: Speech,
  rows: StationTable | null,
  line: number | null,
  findings: readonly TemplateFinding[],
): string[][] {
  return saidOnce(
    findings.map(found => [
      placeOf(t, rows, line, found),
      t(`severity.${found.severity}`),
      found.variables.join(', '),
      found.place ?? '',
      templateFindingWords(t, found),
    ]),
  )
}

/** Findings for programs. */
export function findingsForJson(rows: StationTable | null, findings: readonly TemplateFinding[]) {
  return findings.map(found => {
    const { severity, code, variables, place } = found
    const data = found.kind === 'template' ? found.data : found.finding.data
    return { severity, code, variables, place, column: rows && columnOf(rows, found), data }
  })
}
