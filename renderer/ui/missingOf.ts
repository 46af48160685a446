/** What a person still has to type before connecting. Texts: `common:visit.connect.<missing>`. */
export type Missing = 'noAddress' | 'noUser' | 'noPassword'

/** The first thing that is missing; null where nothing is. */
export function missingOf(typed: { address: string; user: string; password: string }): Missing | null {
  if (typed.address.trim() === '') return 'noAddress'
  if (typed.user.trim() === '') return 'noUser'
  return typed.password === '' ? 'noPassword' : null
}
