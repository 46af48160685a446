import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { State } from '../../ui/State.tsx'
import { severityKind } from '../../ui/severityKind.ts'
import { useFindingWords } from './useFindingWords.ts'

/** One finding: what, then the rule. */
export function FindingState({ found, place }: { found: TemplateFinding; place?: string | null }) {
  const { title, rule } = useFindingWords()(found)
  return (
    <State kind={severityKind[found.severity]}>
      {place !== undefined && place !== null && <span className="mono wrapany">{place} </span>}
      <b>{title}</b> {rule}
    </State>
  )
}
