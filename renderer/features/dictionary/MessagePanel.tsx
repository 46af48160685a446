import { useTranslation } from 'react-i18next'
import type { SmartChargingData } from '../../../shared/dictionary/knowledgeSchema.ts'
import { messageFacts } from '../../../shared/dictionary/words/entryFacts.ts'
import { useWording } from '../../strings/useWording.ts'
import { EntryPanel } from './EntryPanel.tsx'
import { FactList } from './FactList.tsx'
import type { MatrixRow } from './messageMatrix.ts'

/** The note of messages that carry a charging profile (`notes` of the vendor's messages). */
const CARRIES_PROFILE = 'profileRestricted'

function ProfileFields({ known, title }: { known: SmartChargingData; title: string }) {
  const { t } = useTranslation('dictionaryPage')
  return (
    <>
      <h4 className="small b">{title}</h4>
      <ul className="small profilefields">
        {known.fields.map(({ object, field, support, allowed }) => (
          <li key={`${object}.${field}`}>
            <code className="wrapany">{`${object}.${field}`}</code>
            {`: ${[t(`support.${support}`), ...allowed].join(', ')}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What each vendor's documents say of a message. */
export function MessagePanel({ row, onClose }: { row: MatrixRow; onClose(): void }) {
  const { t } = useTranslation('dictionaryPage')
  const wording = useWording()
  return (
    <EntryPanel id={row.id} where={t(`direction.${row.direction}`)} name={row.name} onClose={onClose}>
      {row.said.map(({ searched, message }) => {
        const { vendor, knowledge } = searched
        return (
          <section key={vendor}>
            <div className="sep" />
            <h3>{t(`page.vendors.${vendor}`)}</h3>
            <FactList facts={messageFacts(wording, searched, message).filter(({ name }) => name !== 'direction')} />
            {knowledge.smartCharging !== null && message.notes.includes(CARRIES_PROFILE) && (
              <ProfileFields
                known={knowledge.smartCharging}
                title={t('page.panel.more', { vendor: t(`page.vendors.${vendor}`) })}
              />
            )}
          </section>
        )
      })}
    </EntryPanel>
  )
}
