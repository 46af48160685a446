import { checkParameters } from '../../dictionary/checkParameters.ts'
import type { Dictionary } from '../../dictionary/dictionary.ts'
import type { Finding, FindingCode } from '../../dictionary/finding.ts'
import { checkAddressField } from './checkAddressField.ts'
import { allSettingsFields, type SettingsField } from './settingsFields.ts'

/** What was found in a field. `proposal`: what its field should show instead. */
export interface SettingsFinding {
  readonly field: string
  readonly severity: Finding['severity']
  readonly code: FindingCode
  readonly data: Finding['data']
  readonly proposal: { readonly field: string; readonly shown: string } | null
}

/** Fields that need no value: the station then does without. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'supervisionUrl',
  'stationId',
  'publicIp',
  'defaultUser',
  'stationName',
])

function fieldOfKey(key: string): SettingsField | undefined {
  return allSettingsFields.find(each => each.key?.toLowerCase() === key.toLowerCase())
}

function shownIn({ choices }: SettingsField, value: string): string {
  return Object.entries(choices ?? {}).find(([, each]) => each === value)?.[0] ?? value
}

/**
 * Everything found in the values of the settings pages, by field: each alone by the ranges of guide 8.1, and together by the rules of the dictionary.
 * A value that the station would replace by another one is an error here: it is not what the person typed.
 */
export function checkSettings(
  dictionary: Dictionary,
  values: Readonly<Record<string, string>>,
): Map<string, SettingsFinding[]> {
  const found = new Map<string, SettingsFinding[]>()
  const add = (finding: SettingsFinding): void => {
    found.set(finding.field, [...(found.get(finding.field) ?? []), finding])
  }
  const entries: { key: string; value: string }[] = []
  for (const { id, key, choices, address } of allSettingsFields) {
    const shown = values[id]
    if (shown === undefined) continue
    if (address !== null) {
      for (const { severity, code, data } of checkAddressField(id, address, shown)) {
        add({ field: id, severity, code, data, proposal: null })
      }
    } else if (key !== null && !(shown === '' && MAY_BE_EMPTY.has(id))) {
      entries.push({ key, value: choices?.[shown] ?? shown })
    }
  }
  for (const finding of [...checkParameters(dictionary, entries).values()].flat()) {
    const field = fieldOfKey(finding.key)
    if (!field) continue
    const { code, data, proposal } = finding
    const severity = code === 'replaced-by-station' ? 'error' : finding.severity
    const target = proposal ? fieldOfKey(proposal.key) : undefined
    add({
      field: field.id,
      severity,
      code,
      data,
      proposal: proposal && target ? { field: target.id, shown: shownIn(target, proposal.value) } : null,
    })
  }
  return found
}
