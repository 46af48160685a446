import type { Unfinished } from '../../../shared/contract/backups.ts'
import type { Identity } from '../../../shared/contract/station.ts'
import { type FlashPhase, flashPhaseNames } from '../../../shared/job.ts'

/** The flash that was left unfinished on this station, under whichever of its names it was noted. */
export function unfinishedOn(identity: Identity, flashes: readonly Unfinished[]): Unfinished | null {
  const names = [identity.serial, identity.moduleId, identity.ocppId]
  return flashes.find(flash => names.includes(flash.serial)) ?? null
}

/** The phase it stopped in; one this version does not know counts as writing. */
export function phaseOf({ phase }: Unfinished): FlashPhase['name'] {
  return flashPhaseNames.find(name => name === phase) ?? 'write'
}

/**
 * What such a flash left the controller with. Until PROG_END only its staging copy was written ('old-program'). From then on it copies the
 * image by itself, and so it may when all bytes were confirmed: PROG_END follows at once ('copying').
 */
export function leftBehind(flash: Unfinished): 'old-program' | 'copying' {
  const phase = phaseOf(flash)
  const complete = phase === 'verify' || phase === 'restart'
  return complete || (flash.total > 0 && flash.acknowledged >= flash.total) ? 'copying' : 'old-program'
}
