import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { BusyCard } from '../../ui/BusyCard.tsx'

/** What runs on the station, and until when it is waited for. */
export function Waiting({ busy }: { busy: NonNullable<EvlinkSnapshot['busy']> }) {
  const { t } = useTranslation('evlink')
  const { since, until, doing } = busy
  return (
    <BusyCard
      label={t(`busy.${doing}`)}
      since={since}
      until={until}
      more={doing === 'reboot' ? t('busy.rebootWhat') : undefined}
    />
  )
}
