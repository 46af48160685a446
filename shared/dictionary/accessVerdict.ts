import type { Parameter } from './dictionarySchema.ts'

/**
 * What comes of a write, in one word. `notDocumented`: the key was only seen on devices; `notStated`: a document has the key and does
 * not say whether it can be written.
 */
export type AccessVerdict =
  | 'noEffect'
  | 'rejected'
  | 'notSupported'
  | 'notDocumented'
  | 'notStated'
  | 'readOnly'
  | 'writeOnly'
  | 'readWrite'

const byResult = { 'no-action': 'noEffect', rejected: 'rejected', 'not-supported': 'notSupported' } as const
const byAccess = { RO: 'readOnly', WO: 'writeOnly', RW: 'readWrite' } as const

/** The gravest that is known: what the station answers, then what nobody says, then what the vendor prints. */
export function accessVerdict({ access, accessStated, evidence, writeResult }: Parameter): AccessVerdict {
  if (writeResult !== null && writeResult !== 'accepted') return byResult[writeResult]
  if (accessStated) return byAccess[access]
  return evidence === 'seen' ? 'notDocumented' : 'notStated'
}

/** Whether a document says that a write changes something. */
export function canBeWritten(parameter: Parameter): boolean {
  return ['readWrite', 'writeOnly'].includes(accessVerdict(parameter))
}

/** A key that the standard lets one write and this station does not: a set of values from elsewhere would run into it. */
export function isReadOnlyHere({ access, standard }: Parameter): boolean {
  return access === 'RO' && standard?.access === 'RW'
}
