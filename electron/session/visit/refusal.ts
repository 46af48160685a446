import { type ErrorInfo, errorInfoOf } from '../../../shared/errors.ts'

/** For tests: what a call is refused with; throws where it is not. */
export async function refusal(call: Promise<unknown>): Promise<ErrorInfo> {
  try {
    await call
  } catch (thrown) {
    return errorInfoOf(thrown)
  }
  throw new Error('it was not refused')
}
