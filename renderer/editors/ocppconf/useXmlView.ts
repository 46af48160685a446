import { useMemo } from 'react'
import { type ChangedValue, xmlChanges } from '../../../shared/ocppconf/changedValues.ts'
import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import { type ItemRowGroup, itemRows, needsConfirming } from '../../../shared/ocppconf/itemRows.ts'
import type { XmlMapping } from '../../../shared/ocppconf/mapItems.ts'
import { xmlMapping } from '../../../shared/ocppconf/xmlEditing.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import type { UseXmlEditor } from './xmlEditor.ts'

export interface XmlView {
  readonly mapping: XmlMapping
  readonly findings: readonly XmlFinding[]
  readonly groups: readonly ItemRowGroup[]
  readonly changed: readonly ChangedValue[]
  readonly otherBytes: number
  /** Errors and warnings. */
  readonly problems: number
  readonly errors: number
  /** Elements a person should look at. */
  readonly guesses: number
}

const NOTHING: XmlView = {
  mapping: { matches: [], open: [], unknown: [] },
  findings: [],
  groups: [],
  changed: [],
  otherBytes: 0,
  problems: 0,
  errors: 0,
  guesses: 0,
}

/** What is to be shown of the file that is being edited. */
export function useXmlView(useEditor: UseXmlEditor): XmlView {
  const baseline = useEditor(({ editing }) => editing?.baseline ?? null)
  const file = useEditor(({ editing }) => editing?.file ?? null)
  const said = useEditor(({ editing }) => editing?.said)
  return useMemo(() => {
    if (!baseline || !file || !said) return NOTHING
    const mapping = xmlMapping({ baseline, file, said })
    const findings = checkXmlFile(file, mapping)
    const groups = itemRows({ file, baseline, mapping, findings })
    const { values, otherBytes } = xmlChanges(baseline, file)
    return {
      mapping,
      findings,
      groups,
      changed: values,
      otherBytes,
      problems: findings.filter(({ severity }) => severity !== 'hint').length,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      guesses: groups.flatMap(({ rows }) => rows).filter(needsConfirming).length,
    }
  }, [baseline, file, said])
}
