import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import { ocppconfItem } from '../../../shared/ocppconf/ocppconfItems.ts'
import { showFields } from '../../../shared/ocppconf/showFields.ts'
import { parseXmlFile, setXmlValue, toBytes } from '../../../shared/ocppconf/xmlFile.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import { safeSave } from '../../files/safeSave.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { findingRows, findingsForJson } from './xmlFindings.ts'
import { parseAssignment, placeOf, type XmlInput, xmlInput } from './xmlInput.ts'

export interface XmlSetOptions {
  readonly path: string
  readonly assignments: readonly string[]
  readonly as: readonly string[]
  readonly output: string | undefined
}

interface Change {
  readonly path: string
  readonly item: string | null
  readonly before: string
  readonly after: string
}

/** What changed, secrets masked; a secret that was and is one shows the same mask twice. */
function changesBetween(old: XmlInput, now: XmlInput, places: ReadonlySet<string>): Change[] {
  const before = new Map(showFields(old.file, old.mapping).map(({ path, shown }) => [path, shown]))
  return showFields(now.file, now.mapping).flatMap(({ path, item, shown }) =>
    places.has(path) ? [{ path, item, before: before.get(path) ?? '', after: shown }] : [],
  )
}

/** What is found at the changed values, and what was not found anywhere before. That network settings count at once is said of any of a port. */
function findingsOf(old: XmlInput, now: XmlInput, changes: readonly Change[]): XmlFinding[] {
  const keyOf = ({ code, path }: XmlFinding): string => `${code} ${path}`
  const before = new Set(checkXmlFile(old.file, old.mapping).map(keyOf))
  const groups = new Set(changes.map(({ item }) => item && ocppconfItem(item)?.group))
  return checkXmlFile(now.file, now.mapping).filter(finding => {
    if (finding.code === 'network-immediate') return groups.has(ocppconfItem(finding.item)?.group)
    return !before.has(keyOf(finding)) || changes.some(({ path }) => path === finding.path)
  })
}

/**
 * `xml set`: new values, checked first; 1 and nothing written where they break a rule. The file keeps every other byte, and a copy of the old one
 * stays beside it.
 */
export async function xmlSet(session: Session, options: XmlSetOptions): Promise<ExitCode> {
  const { t, terminal } = session
  const old = await xmlInput(session, options.path, options.as)
  let file = old.file
  const places = new Set<string>()
  for (const text of options.assignments) {
    const { name, value } = parseAssignment(t, text)
    const place = placeOf(t, old, name)
    const next = setXmlValue(file, place, value)
    if (next !== file) places.add(place)
    file = next
  }
  // What an element is taken for was settled before its value changed.
  const now = { file, mapping: old.mapping }
  const changes = changesBetween(old, now, places)
  const findings = findingsOf(old, now, changes)
  const broken = findings.some(({ severity }) => severity === 'error')
  const target = options.output === undefined ? await realpath(options.path) : resolve(options.output)
  const written = !broken && (places.size > 0 || options.output !== undefined)
  if (written) await safeSave(target, toBytes(file), { parse: parseXmlFile, keepOldIn: dirname(target) })
  terminal.printJson({
    file: options.path,
    output: target,
    written,
    changes,
    findings: findingsForJson(file, findings),
  })
  const head = [t('table.path'), t('table.before'), t('table.after')]
  if (changes.length > 0)
    terminal.print(table([head, ...changes.map(({ path, before, after }) => [path, before, after])]))
  if (findings.length > 0) terminal.tell(table(findingRows(t, file, findings)))
  if (broken) {
    terminal.tell(t('result.xmlNotWritten'))
    return 1
  }
  if (places.size === 0) terminal.tell(t('result.xmlUnchanged'))
  if (written) terminal.tell(t('result.written', { path: target }))
  if (written && options.output === undefined) terminal.tell(t('result.xmlOldKept', { path: dirname(target) }))
  return 0
}
