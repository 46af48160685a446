import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'

/** Why the connection cannot be activated yet, in the order the steps have; null where it can. Texts: `greenup:page.status.because.<block>`. */
export type ActivationBlock = 'status' | 'mode' | 'empty' | 'stored' | 'check' | 'differs'

export function activationBlock({
  sides,
  status,
  stored,
  check,
}: Pick<GreenupSnapshot, 'sides' | 'status' | 'stored' | 'check'>): ActivationBlock | null {
  if (status === null) return 'status'
  if (sides.length === 0 || sides.some(({ mode }) => mode !== 'ocpp')) return 'mode'
  if (stored === null) return status.data === '' ? 'empty' : 'stored'
  if (check === null) return 'check'
  return check.same ? null : 'differs'
}
