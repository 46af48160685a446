import { useTranslation } from 'react-i18next'
import { WaysCard } from '../../ui/WaysCard.tsx'
import { useVisitTools } from './visitTools.ts'

/** How sure each way to do something is, and what the person allowed. */
export function EvidenceCard() {
  const { t } = useTranslation(['errors', 'common'])
  const { ways, dialect, kind } = useVisitTools().snapshot
  return (
    <WaysCard
      ways={ways.map(({ action, row, evidence, consent }) => ({
        id: action,
        label: t(`webAction.${action}`),
        rows: [row],
        evidence,
        consent,
      }))}
      dialect={dialect.id}
      why={t('common:visit.evidence.why')}
      simulated={kind === 'simulated'}
    />
  )
}
