import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'

/** `R7 3.3.0.7`; without the R where the version belongs to none of them, null where the station does not say. */
export function releaseWords(release: EvlinkSnapshot['identity']['release']): string | null {
  return release && [release.id, release.version].filter(Boolean).join(' ')
}
