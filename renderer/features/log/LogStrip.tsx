import { useTranslation } from 'react-i18next'
import { logBook } from '../../stores/logFeed.ts'
import { clockTime } from '../../ui/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State } from '../../ui/State.tsx'
import type { LogView } from './LogView.ts'

interface LogStripProps {
  view: LogView
  pausedAt: number | null
  following: boolean
  onFollow(): void
}

/** How many lines there are, and whether the view stands still. */
export function LogStrip({ view, pausedAt, following, onFollow }: LogStripProps) {
  const { t } = useTranslation('log')
  const { size } = logBook
  const count =
    view.shown === size || view.paused ? t('lines', { count: size }) : t('shown', { shown: view.shown, count: size })
  const paused = view.paused && pausedAt !== null
  return (
    <div className={paused ? 'strip logstrip' : 'strip logstrip calm'}>
      {paused ? (
        <>
          <State kind="warn" icon="pause">
            <b>{t('paused.title', { time: clockTime(pausedAt) })}</b>
          </State>
          <span className="small">{t('paused.what', { count: view.kept })}</span>
        </>
      ) : (
        !following && (
          <>
            <span className="small">{t('behind')}</span>
            <button type="button" className="btn ghost sm" onClick={onFollow}>
              <Icon name="dn" />
              {t('toEnd')}
            </button>
          </>
        )
      )}
      <span className="grow" />
      {logBook.first > 0 && <span className="small muted">{t('dropped')}</span>}
      <span className="small muted nowrap">{count}</span>
    </div>
  )
}
