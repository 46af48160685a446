import type { AccessVerdict } from '../../../shared/dictionary/accessVerdict.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'

/** How a verdict looks beside its word. */
export const accessLook: Record<AccessVerdict, { readonly kind: StateKind; readonly icon: IconName }> = {
  noEffect: { kind: 'warn', icon: 'warn' },
  rejected: { kind: 'warn', icon: 'lock' },
  notSupported: { kind: 'warn', icon: 'x' },
  notDocumented: { kind: 'off', icon: 'q' },
  notStated: { kind: 'off', icon: 'q' },
  readOnly: { kind: 'off', icon: 'lock' },
  writeOnly: { kind: 'ok', icon: 'key' },
  readWrite: { kind: 'ok', icon: 'pen' },
}
