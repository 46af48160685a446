import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { severityKind } from '../../ui/severityKind.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'

const LONGEST_LABEL = 18

/** What was found in a value, the rule, and where there is one the fix: one click. */
export function FindingNote({ finding }: { finding: Finding }) {
  const { t } = useTranslation('parameters')
  const texts = useDictionaryTexts()
  const edit = useParameters(state => state.edit)
  const { title, rule } = texts.finding(finding)
  const { proposal, data } = finding
  const words = proposal && (typeof data.proposed === 'string' ? data.proposed : proposal.value)
  const label = (): string => {
    if (!proposal) return ''
    if (proposal.key !== finding.key) return t('panel.fixOther', { key: proposal.key })
    return words !== undefined && words.length <= LONGEST_LABEL ? t('panel.use', { value: words }) : t('panel.fix')
  }
  const fix = proposal && (
    <button
      type="button"
      className="btn sm"
      title={`${proposal.key}: ${proposal.value}`}
      onClick={() => edit(new Map([[proposal.key, proposal.value]]))}
    >
      <Icon name="wand" />
      {label()}
    </button>
  )
  return (
    <Note kind={severityKind[finding.severity]} title={title} actions={fix}>
      {rule}
    </Note>
  )
}
