import type { LinkState } from '../../../shared/contract/station.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { StateKind } from '../../ui/State.tsx'

/** The colour and shape of each state of the link; its word is `common:link.<state>`. */
export const linkLook: Record<LinkState, { kind: StateKind; icon: IconName }> = {
  opening: { kind: 'info', icon: 'busy' },
  listening: { kind: 'warn', icon: 'busy' },
  identified: { kind: 'ok', icon: 'ok' },
  ready: { kind: 'ok', icon: 'ok' },
  booting: { kind: 'info', icon: 'power' },
  working: { kind: 'info', icon: 'busy' },
  lost: { kind: 'err', icon: 'err' },
}
