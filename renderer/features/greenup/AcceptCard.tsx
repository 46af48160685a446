import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { useVisitTools } from './visitTools.ts'

/** What the station shows, for comparing after it was stored by hand. */
export function AcceptCard() {
  const { t } = useTranslation(['greenup', 'common'])
  const { snapshot, act } = useVisitTools()
  const { signedIn, status, busy } = snapshot
  const off = busy !== null || !signedIn
  return (
    <section className="card" aria-labelledby="greenup-accept">
      <div className="hd">
        <h2 id="greenup-accept">{t('page.accept.title')}</h2>
      </div>
      <div className="bd stack s2">
        <p className="small muted">{t('page.accept.what')}</p>
        <dl className="kv">
          <dt>{t('facts.data')}</dt>
          <dd className="mono wrapany">
            {status === null ? t('facts.unknown') : status.data === '' ? t('page.empty') : status.data}
          </dd>
        </dl>
        <button
          type="button"
          className="btn sm self"
          aria-disabled={off}
          onClick={() => off || act('readStatus', backend => backend.greenup.refresh())}
        >
          <Icon name="refresh" />
          {t('common:visit.readAgain')}
        </button>
      </div>
    </section>
  )
}
