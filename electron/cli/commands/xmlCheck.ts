import type { Installation } from '../../../shared/installation/installation.ts'
import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import { elementsOf } from '../../../shared/ocppconf/xmlFields.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { severityCounts } from './severityCounts.ts'
import { findingRows, findingsForJson } from './xmlFindings.ts'
import { xmlInput } from './xmlInput.ts'

/** `xml check`: whether a file is well-formed, and what is found in the values that are known; 1 where there is an error. */
export async function xmlCheck(
  session: Session,
  path: string,
  as: readonly string[],
  installation: Installation,
): Promise<ExitCode> {
  const { t, terminal } = session
  const { file, mapping } = await xmlInput(session, path, as)
  const findings = checkXmlFile(file, mapping, installation)
  const count = elementsOf(file).length
  const known = mapping.matches.length
  terminal.printJson({ file: path, values: count, known, findings: findingsForJson(file, findings) })
  if (findings.length > 0) terminal.print(table(findingRows(t, file, findings)))
  const counts = severityCounts(findings)
  terminal.tell(
    findings.length === 0 ? t('result.xmlGood', { path, known, count }) : t('check.findings', { path, ...counts }),
  )
  return counts.errors > 0 ? 1 : 0
}
