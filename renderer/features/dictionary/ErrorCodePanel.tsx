import { useTranslation } from 'react-i18next'
import { errorCodeFacts } from '../../../shared/dictionary/words/entryFacts.ts'
import { useWording } from '../../strings/useWording.ts'
import { EntryPanel } from './EntryPanel.tsx'
import { FactList } from './FactList.tsx'
import type { ErrorCodeHit } from './results.ts'

/** What an error code means and what to do. */
export function ErrorCodePanel({ hit, onClose }: { hit: ErrorCodeHit; onClose(): void }) {
  const { t } = useTranslation('dictionaryPage')
  const wording = useWording()
  const { searched, errorCode } = hit
  return (
    <EntryPanel
      id={hit.id}
      where={t(`page.vendors.${searched.vendor}`)}
      name={`${errorCode.code} ${errorCode.name}`}
      onClose={onClose}
    >
      <FactList facts={errorCodeFacts(wording, searched, errorCode)} />
    </EntryPanel>
  )
}
