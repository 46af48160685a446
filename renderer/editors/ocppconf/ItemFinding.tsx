import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { useItemWords } from './itemWords.ts'

const KIND: Readonly<Record<XmlFinding['severity'], StateKind>> = { error: 'err', warning: 'warn', hint: 'info' }

/** What was found in a value, the rule, and where there is one the fix: one click. */
export function ItemFinding(props: {
  finding: XmlFinding
  disabled: boolean
  onFix(path: string, value: string): void
}) {
  const { finding, disabled, onFix } = props
  const words = useItemWords()
  const { title, rule } = words.finding(finding)
  const { proposal } = finding
  return (
    <div className="row wrap xmlfinding">
      <State kind={KIND[finding.severity]}>
        <b>{title}</b> <span className="rule">{rule}</span>
      </State>
      {proposal && (
        <button
          type="button"
          className="btn sm"
          disabled={disabled}
          onClick={() => onFix(proposal.path, proposal.value)}
        >
          <Icon name="wand" />
          {words.fix(proposal.value)}
        </button>
      )}
    </div>
  )
}
