import type { FindingCode, FindingData } from '../dictionary/finding.ts'
import type { Installation } from './installation.ts'

/** Derived (IEC 60364-4-43): a breaker that lets more through than its cable carries does not protect it. Null where all is well or not known. */
export function checkSupply({ breaker, cable }: Installation): { code: FindingCode; data: FindingData } | null {
  return breaker !== null && cable !== null && breaker > cable
    ? { code: 'breaker-above-cable', data: { breaker, cable } }
    : null
}
