import type { Difference } from '../../../shared/compare/compareSets.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'

/** Colour and shape of each difference; its word is `compare:difference.<name>`. */
export const differenceLook: Record<Difference, { readonly kind: StateKind; readonly icon: IconName }> = {
  same: { kind: 'off', icon: 'ok' },
  changed: { kind: 'info', icon: 'info' },
  'left-changed': { kind: 'chg', icon: 'left' },
  'right-changed': { kind: 'chg', icon: 'arrow' },
  conflict: { kind: 'warn', icon: 'warn' },
  'read-only': { kind: 'off', icon: 'lock' },
  'left-only': { kind: 'off', icon: 'left' },
  'right-only': { kind: 'off', icon: 'arrow' },
}
