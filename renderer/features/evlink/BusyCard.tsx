import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { clockTime } from '../../ui/clock.ts'
import { State } from '../../ui/State.tsx'
import { useNow } from '../../ui/useNow.ts'

type Busy = NonNullable<EvlinkSnapshot['busy']>

/** What runs on the station, and until when it is waited for. */
export function BusyCard({ busy }: { busy: Busy }) {
  const { t } = useTranslation('evlink')
  const now = useNow()
  const { since, until, doing } = busy
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const part = Math.min(1, Math.max(0, (now - since) / (until - since)))
  return (
    <section className="card" aria-label={t(`busy.${doing}`)}>
      <div className="bd stack s2">
        <State kind="info" icon="busy">
          {t(`busy.${doing}`)}
        </State>
        <div
          className="bar"
          role="progressbar"
          aria-label={t('busy.waited')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(part * 100)}
        >
          <i style={{ width: `${part * 100}%` }} />
        </div>
        <p className="small muted">
          {t('busy.until', { time: clockTime(until), seconds: left })} {doing === 'reboot' && t('busy.rebootWhat')}
        </p>
      </div>
    </section>
  )
}
