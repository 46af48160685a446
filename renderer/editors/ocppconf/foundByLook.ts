import type { FoundBy } from '../../../shared/ocppconf/itemRows.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'

/** How sure the mapping of an element is, as a state. */
export const FOUND_BY_LOOK: Readonly<Record<FoundBy, { readonly kind: StateKind; readonly icon?: IconName }>> = {
  given: { kind: 'ok', icon: 'tick' },
  nameAndValue: { kind: 'ok' },
  name: { kind: 'info' },
  confirmName: { kind: 'warn', icon: 'q' },
  confirmValue: { kind: 'warn', icon: 'q' },
  nobody: { kind: 'off' },
}
