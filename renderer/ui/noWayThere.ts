import type { ErrorCode } from '../../shared/errors.ts'

/** Errors that say that this laptop may have no way to the station. */
const NO_WAY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'web-unreachable',
  'web-timeout',
  'web-cut-off',
  'modbus-unreachable',
  'address-not-found',
  'station-moved',
])

/** Whether the network helper may be the way out of an error. */
export function noWayThere(code: ErrorCode): boolean {
  return NO_WAY.has(code)
}
