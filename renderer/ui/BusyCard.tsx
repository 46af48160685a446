import { useTranslation } from 'react-i18next'
import { clockTime } from './clock.ts'
import { State } from './State.tsx'
import { useNow } from './useNow.ts'

interface Props {
  /** What runs at the station. */
  readonly label: string
  readonly since: number
  /** Until when it is waited for at most; null where nobody knows. */
  readonly until: number | null
  /** What else to know of the wait. */
  readonly more?: string | undefined
}

/** What runs at the station, and until when it is waited for. */
export function BusyCard({ label, since, until, more }: Props) {
  return (
    <section className="card" aria-label={label}>
      <div className="bd stack s2">
        <State kind="info" icon="busy">
          {label}
        </State>
        {until !== null && <Waited since={since} until={until} />}
        {(until !== null || more !== undefined) && (
          <p className="small muted">
            {until !== null && <Until until={until} />} {more}
          </p>
        )}
      </div>
    </section>
  )
}

function Waited({ since, until }: { since: number; until: number }) {
  const { t } = useTranslation('common')
  const now = useNow()
  const part = Math.min(1, Math.max(0, (now - since) / (until - since)))
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={t('visit.busy.waited')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
    >
      <i style={{ width: `${part * 100}%` }} />
    </div>
  )
}

function Until({ until }: { until: number }) {
  const { t } = useTranslation('common')
  const now = useNow()
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  return t('visit.busy.until', { time: clockTime(until), seconds })
}
