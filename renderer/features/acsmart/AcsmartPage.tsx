import './acsmart.css'
import { useTranslation } from 'react-i18next'
import { useStream } from '../../stores/useStream.ts'
import { ConnectAcsmart } from './ConnectAcsmart.tsx'
import { LiveAcsmart } from './LiveAcsmart.tsx'
import { OcppGuide } from './OcppGuide.tsx'

/** An AC SMART: its values over Modbus and its user limit; OCPP is set by hand, and here is said what is known of it. */
export function AcsmartPage() {
  const { t } = useTranslation('acsmart')
  const snapshot = useStream((backend, signal) => backend.acsmart.watch(undefined, { signal }))
  const head = (
    <div>
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
    </div>
  )
  return snapshot === null ? (
    <ConnectAcsmart head={head} guide={<OcppGuide />} />
  ) : (
    <LiveAcsmart snapshot={snapshot} head={head} guide={<OcppGuide />} />
  )
}
