import type { EvlinkPage as PageName } from '../../../shared/contract/evlink.ts'
import { checkValue } from '../../../shared/dictionary/checkValue.ts'
import { schneider } from '../../../shared/dictionary/knowledge/schneider.ts'
import { AppError } from '../../../shared/errors.ts'
import { checkAddressField } from '../../../shared/stations/evlink/checkAddressField.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { transportOf } from '../../../shared/stations/evlink/supervisionRules.ts'
import type { EvlinkDialect } from './dialect.ts'
import { fieldsOn, sentValue } from './fieldValues.ts'

/** Fields that a page shows and does not take. */
const readOnly: ReadonlySet<string> = new Set(
  schneider.webFields?.fields.filter(field => field.readOnly).map(({ id }) => id),
)

function isInvalid(field: string, key: string, sent: string): boolean {
  const address = allSettingsFields.find(({ id }) => id === field)?.address ?? null
  if (address !== null) return checkAddressField(field, address, sent).some(({ severity }) => severity === 'error')
  // A value that the station would replace by another one is not what the person wants either.
  return checkValue(schneider.dictionary, key, sent).some(
    ({ severity, code }) => severity === 'error' || code === 'replaced-by-station',
  )
}

/**
 * Throws where a save would be refused or do something else than it says: field-unknown for a field or choice the page has not, parameters-invalid for
 * a value outside the ranges of guide 8.1, ocpp-soap-version for OCPP 1.6 with an http address (guide 3.1). `current`: what the page shows now.
 */
export function assertSavable(
  dialect: EvlinkDialect,
  page: PageName,
  current: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>>,
): void {
  const fields = new Map(fieldsOn(dialect, page))
  const invalid: string[] = []
  for (const [field, shown] of Object.entries(changes)) {
    const row = fields.get(field)
    const sent = row === undefined ? null : sentValue(row, shown)
    if (row === undefined || sent === null || readOnly.has(field)) {
      throw new AppError({ code: 'field-unknown', data: { field } })
    }
    if (isInvalid(field, row.name, sent)) invalid.push(field)
  }
  if (invalid.length > 0) throw new AppError({ code: 'parameters-invalid', data: { keys: invalid } })
  const after = { ...current, ...changes }
  if (transportOf(after.supervisionUrl ?? '') === 'SOAP' && after.ocppVersion === '1.6') {
    throw new AppError({ code: 'ocpp-soap-version', data: {} })
  }
}
