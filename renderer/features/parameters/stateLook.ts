import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'
import type { RowState } from './rows.ts'

/** Colour and shape of each row state; its word is `parameters:state.<state>`. */
export const stateLook: Record<RowState, { kind: StateKind; icon: IconName }> = {
  same: { kind: 'off', icon: 'ok' },
  changed: { kind: 'chg', icon: 'pen' },
  error: { kind: 'err', icon: 'err' },
  'read-only': { kind: 'off', icon: 'lock' },
  'write-only': { kind: 'off', icon: 'key' },
  'not-in-file': { kind: 'off', icon: 'off' },
  'only-in-file': { kind: 'off', icon: 'off' },
  'differs-from-file': { kind: 'info', icon: 'info' },
  'not-documented': { kind: 'off', icon: 'q' },
  'not-received': { kind: 'off', icon: 'off' },
}

/** What stands for a secret; its length says nothing. */
export const MASK = '••••••••••••'
