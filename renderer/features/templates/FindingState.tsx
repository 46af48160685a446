import type { FindingSeverity } from '../../../shared/dictionary/finding.ts'
import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { State } from '../../ui/State.tsx'
import { useFindingWords } from './useFindingWords.ts'

const KIND: Record<FindingSeverity, 'err' | 'warn' | 'info'> = { error: 'err', warning: 'warn', hint: 'info' }

/** One finding: what, then the rule. */
export function FindingState({ found, place }: { found: TemplateFinding; place?: string | null }) {
  const { title, rule } = useFindingWords()(found)
  return (
    <State kind={KIND[found.severity]}>
      {place !== undefined && place !== null && <span className="mono wrapany">{place} </span>}
      <b>{title}</b> {rule}
    </State>
  )
}
