import type { Identity } from '../../../../shared/contract/station.ts'

/** The identity with some fields changed; the same object where they say nothing new. */
export function patchIdentity(identity: Identity, patch: Partial<Identity>): Identity {
  const patched = { ...identity, ...patch }
  return JSON.stringify(patched) === JSON.stringify(identity) ? identity : patched
}
