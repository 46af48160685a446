import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { WaysCard } from '../../ui/WaysCard.tsx'

/** What this program can do on the station, and how sure it is of the way. */
export function EvidenceCard({ snapshot }: { snapshot: EvlinkSnapshot }) {
  const { t } = useTranslation(['errors', 'common'])
  const { ways, kind, dialect } = snapshot
  return (
    <WaysCard
      ways={ways.map(({ action, rows, evidence, consent }) => ({
        id: action,
        label: t(`webAction.${action}`),
        rows,
        evidence,
        consent,
      }))}
      dialect={dialect.id}
      why={t('common:visit.evidence.why')}
      simulated={kind === 'simulated'}
    />
  )
}
