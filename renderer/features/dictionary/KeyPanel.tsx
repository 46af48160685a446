import { useTranslation } from 'react-i18next'
import { accessVerdict, isReadOnlyHere } from '../../../shared/dictionary/accessVerdict.ts'
import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import { restartsAfterSeconds } from '../../../shared/dictionary/restartsAfterSeconds.ts'
import { type FactName, parameterFacts } from '../../../shared/dictionary/words/parameterFacts.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { useWording } from '../../strings/useWording.ts'
import { Note } from '../../ui/Note.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { FactList } from './FactList.tsx'
import type { KeyHit } from './results.ts'

const ALWAYS: readonly FactName[] = ['default', 'changedBy']
const ALWAYS_OF_NUMBERS: readonly FactName[] = [...ALWAYS, 'range', 'unit']
const IN_FOOT: readonly FactName[] = ['sources', 'evidence']

/** Everything a dictionary has of a key. */
export function KeyPanel({ hit, onClose }: { hit: KeyHit; onClose(): void }) {
  const { t } = useTranslation('dictionaryPage')
  const wording = useWording()
  const { searched, parameter } = hit
  const verdict = accessVerdict(parameter)
  const restart = restartsAfterSeconds(parameter)
  const facts = parameterFacts(wording, searched, parameter)
  const isNumber = parameter.grammar.kind === 'integer' || parameter.grammar.kind === 'perChannel'
  const group = sharedText('groups', parameter.group) ?? parameter.group
  const meaning = describeParameter(parameter, searched.texts, searched.standardTexts)
  const sources = facts.find(({ name }) => name === 'sources')?.lines ?? []
  return (
    <EntryPanel
      id={hit.id}
      where={t('page.panel.where', { vendor: t(`page.vendors.${searched.vendor}`), group })}
      name={parameter.key}
      onClose={onClose}
    >
      <div className="stack s2 panelnotes">
        {(verdict === 'noEffect' || verdict === 'rejected' || verdict === 'notSupported') && (
          <Note kind="warn" title={t(`page.notes.${verdict}.title`)}>
            {t(`page.notes.${verdict}.rule`)}
          </Note>
        )}
        {verdict === 'readOnly' && isReadOnlyHere(parameter) && (
          <Note kind="warn" title={t('page.notes.readOnlyHere.title')}>
            {t('page.notes.readOnlyHere.rule')}
          </Note>
        )}
        {parameter.evidence === 'seen' && (
          <Note kind="info" title={t('page.notes.seen.title')}>
            {t('page.notes.seen.rule')}
          </Note>
        )}
        {restart !== null && (
          <Note kind="warn" title={t('page.notes.restart.title')}>
            {t('page.notes.restart.rule', { seconds: restart })}
          </Note>
        )}
      </div>
      <FactList
        facts={facts.filter(({ name }) => !IN_FOOT.includes(name))}
        always={isNumber ? ALWAYS_OF_NUMBERS : ALWAYS}
      />
      <div className="sep" />
      <h3>{t('page.panel.meaning')}</h3>
      <p className="muted small">{meaning ?? t('page.panel.noMeaning')}</p>
      <ul className="tiny faint sources" aria-label={t('facts.sources')}>
        {sources.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </EntryPanel>
  )
}
