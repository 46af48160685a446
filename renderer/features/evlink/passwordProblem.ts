import { weakPassword } from '../../../shared/dictionary/weakPassword.ts'

/** A new password, typed twice. */
export interface NewPassword {
  readonly password: string
  readonly repeated: string
}
export const NO_PASSWORD: NewPassword = { password: '', repeated: '' }

/** What a station is given has at least as many characters. */
export const SHORTEST = 8
const LONGEST = 64

/** Why a new password cannot be used. Texts: `evlink:password.<problem>`. */
export function passwordProblem(
  { password, repeated }: NewPassword,
  serial: string | null,
): 'none' | 'short' | 'long' | 'weak' | 'different' | null {
  if (password === '') return 'none'
  if (password.length < SHORTEST) return 'short'
  if (password.length > LONGEST) return 'long'
  if (weakPassword(password, [serial ?? undefined]) !== null) return 'weak'
  return password === repeated ? null : 'different'
}
