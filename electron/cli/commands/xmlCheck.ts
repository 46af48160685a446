import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import { elementsOf } from '../../../shared/ocppconf/xmlFields.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { table } from '../table.ts'
import { findingRows, findingsForJson } from './xmlFindings.ts'
import { xmlInput } from './xmlInput.ts'

/** `xml check`: whether a file is well-formed, and what is found in the values that are known; 1 where there is an error. */
export async function xmlCheck(t: Speech, terminal: Terminal, path: string, as: readonly string[]): Promise<ExitCode> {
  const { file, mapping } = await xmlInput(t, path, as)
  const findings = checkXmlFile(file, mapping)
  const count = elementsOf(file).length
  const known = mapping.matches.length
  terminal.printJson({ file: path, values: count, known, findings: findingsForJson(findings) })
  if (findings.length > 0) terminal.print(table(findingRows(t, findings)))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  terminal.tell(
    findings.length === 0
      ? t('result.xmlGood', { path, known, count })
      : t('result.findings', { path, errors, warnings }),
  )
  return errors > 0 ? 1 : 0
}
