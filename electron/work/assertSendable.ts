import { hasError } from '../../shared/dictionary/checkParameters.ts'
import { checkValue } from '../../shared/dictionary/checkValue.ts'
import { ecotapDictionary } from '../../shared/dictionary/ecotapDictionary.ts'
import { AppError } from '../../shared/errors.ts'
import { foldKey } from '../../shared/parameters/configurationKey.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import type { ParameterChange } from './send.ts'

/** Throws where these parameters must not be sent: nothing-selected, parameters-invalid, and what `assertMayWrite` throws of a known station. */
export function assertSendable(station: OpenStation, rows: readonly ParameterChange[]): void {
  if (rows.length === 0) throw new AppError({ code: 'nothing-selected', data: {} })
  if (station.now.identified) station.assertMayWrite()
  else station.assertMayAsk()
  const keys = rows.map(row => foldKey(row.key))
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  const invalid = rows.filter(
    row => twice.includes(foldKey(row.key)) || hasError(checkValue(ecotapDictionary, row.key, row.value)),
  )
  if (invalid.length > 0)
    throw new AppError({ code: 'parameters-invalid', data: { keys: invalid.map(row => row.key) } })
}
