import { AppError } from '../../../shared/errors.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import type { Evidence } from '../../stations/web/dialectRows.ts'

export type Consent = 'not-needed' | 'needed' | 'given'

/** What decides whether a person has to allow something first. */
export interface ConsentTerms {
  readonly kind: 'network' | 'station' | 'simulated'
  readonly dialect: { readonly id: string }
  readonly consents: ActionConsents
}

/** Whether the person has to allow an action at `station`: what is assumed, on a real one; it is remembered per dialect and action. */
export function consentTo(
  action: string,
  evidence: Evidence,
  station: string,
  { kind, dialect, consents }: ConsentTerms,
): Consent {
  if (kind === 'simulated' || evidence !== 'assumed') return 'not-needed'
  return consents.given(station, dialect.id, action) ? 'given' : 'needed'
}

/** The ways to do things that pages see. */
type Ways<Action extends string> = readonly { readonly action: Action; readonly consent: Consent }[]

/** Whether an action needs no word of the person any more; none that is not known yet does. */
export function isAllowed<Action extends string>(ways: Ways<Action>, action: Action): boolean {
  return ways.find(way => way.action === action)?.consent !== 'needed'
}

/** Throws action-unconfirmed where nobody has confirmed the way and the person has not allowed it. */
export function assertAllowed<Action extends string>(ways: Ways<Action>, action: Action): void {
  if (!isAllowed(ways, action)) throw new AppError({ code: 'action-unconfirmed', data: { action } })
}
