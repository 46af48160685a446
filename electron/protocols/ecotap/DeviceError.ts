import type { Dialect } from './dialect.ts'

/** The device answered with an ERROR frame (row D13). */
export class DeviceError extends Error {
  override readonly name = 'DeviceError'
  readonly code: number

  constructor(code: number) {
    super(`error ${code}`)
    this.code = code
  }
}

/** The name of an ERROR reply's code (row D13). */
export function errorName(dialect: Dialect, code: number): string {
  return Object.entries(dialect.errorCodes).find(([, value]) => value === code)?.[0] ?? `error ${code}`
}
