import type { Identity, StationFact } from '../../../../shared/contract/station.ts'

/** A pattern's groups, the first as `[0]`. */
export type Groups = readonly (string | undefined)[]

/** A line that says what the controller is: the fields it gives, from what is known and the pattern's groups. */
export interface IdentityLine {
  readonly pattern: RegExp
  readonly says: (identity: Identity, groups: Groups) => Partial<Identity>
}

/** A line that says something of the station's state: the fact, or null where it gives none. */
export interface FactLine {
  readonly pattern: RegExp
  readonly says: (facts: readonly StationFact[], groups: Groups, line: string) => StationFact | null
}
