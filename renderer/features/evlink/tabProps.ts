import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'

export interface TabProps {
  readonly snapshot: EvlinkSnapshot
  /** Ends the visit; the page to connect follows. */
  onEnd(): void
}
