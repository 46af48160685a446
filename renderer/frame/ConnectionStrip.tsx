import { useTranslation } from 'react-i18next'
import { useConnection } from '../stores/snapshots.ts'
import { State } from '../ui/State.tsx'

/** Says under the header that the backend is gone; what is shown below is what was last known. */
export function ConnectionStrip() {
  const { t } = useTranslation('common')
  if (useConnection() === 'open') return null
  return (
    <div className="strip err" role="alert">
      <State kind="err">
        <b>{t('lost.title')}</b>
      </State>
      <span className="small">{t('lost.strip')}</span>
    </div>
  )
}
