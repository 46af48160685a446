import { checkParameters } from '../../../shared/dictionary/checkParameters.ts'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { parameterInput } from './parameterInput.ts'

/** `config check`: what the dictionary finds in a file; 1 where there is an error. */
export async function configCheck({ terminal, t }: Session, path: string): Promise<ExitCode> {
  const file = await parameterInput(path)
  const findings = [...checkParameters(ecotapDictionary, file.entries).values()].flat()
  const errors = findings.filter(finding => finding.severity === 'error').length
  const warnings = findings.filter(finding => finding.severity === 'warning').length
  terminal.printJson({ file: path, keys: file.entries.length, findings })
  const rows = findings.map(finding => [
    t(`severity.${finding.severity}`),
    finding.key,
    t(`dictionary:findings.${finding.code}.title`, { ...finding.data, field: finding.field ?? '' }),
  ])
  if (rows.length > 0) terminal.print(table(rows))
  const summary =
    findings.length === 0
      ? t('result.fileGood', { path, count: file.entries.length })
      : t('result.findings', { path, errors, warnings })
  terminal.tell(summary)
  return errors > 0 ? 1 : 0
}
