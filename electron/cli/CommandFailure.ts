import type { ErrorInfo } from '../../shared/errors.ts'
import type { Failure } from '../../shared/job.ts'

/** A command ends with an error; `left` says how the station was left, where a job ended with it. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly error: ErrorInfo
  readonly left: Pick<Failure, 'station' | 'next'> | null

  constructor(error: ErrorInfo, left: Pick<Failure, 'station' | 'next'> | null = null) {
    super(error.code)
    this.error = error
    this.left = left
  }
}
