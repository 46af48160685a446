import { checkParameters, hasError } from '../../shared/dictionary/checkParameters.ts'
import { ecotapDictionary } from '../../shared/dictionary/ecotapDictionary.ts'
import { AppError } from '../../shared/errors.ts'
import { foldKey } from '../../shared/parameters/configurationKey.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import type { ParameterChange } from './send.ts'

/** What of a station is looked at before something is sent to it. */
export type Sendable = Pick<OpenStation, 'now' | 'assertMayWrite' | 'assertMayAsk'>

/**
 * Throws where these parameters must not be sent, each alone or together with what the station has: nothing-selected, parameters-invalid, and what
 * `assertMayWrite` throws of a known station.
 */
export function assertSendable(station: Sendable, rows: readonly ParameterChange[]): void {
  if (rows.length === 0) throw new AppError({ code: 'nothing-selected', data: {} })
  if (station.now.identified) station.assertMayWrite()
  else station.assertMayAsk()
  const keys = rows.map(row => foldKey(row.key))
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  const has = new Map(station.now.parameters?.keys.map(({ key, value }) => [foldKey(key), value]))
  const found = checkParameters(ecotapDictionary, rows, { station: has })
  const invalid = rows.filter(({ key }) => twice.includes(foldKey(key)) || hasError(found.get(foldKey(key))))
  if (invalid.length > 0)
    throw new AppError({ code: 'parameters-invalid', data: { keys: invalid.map(row => row.key) } })
}
