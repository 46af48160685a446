import type { StationFact } from '../../../shared/contract/station.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'

/** The colour and shape of a fact's state. */
export const factLook: Record<StationFact['state'], { kind: StateKind; icon: IconName }> = {
  ok: { kind: 'ok', icon: 'ok' },
  warning: { kind: 'warn', icon: 'warn' },
  error: { kind: 'err', icon: 'err' },
  waiting: { kind: 'info', icon: 'busy' },
}
