import { useTranslation } from 'react-i18next'
import type { GreenupConnection } from '../../../shared/stations/greenupFacts.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { activationBlock } from './activationBlock.ts'
import { useTimes } from './useTimes.ts'
import { useVisitTools } from './visitTools.ts'

const LOOK: Readonly<Record<GreenupConnection, { kind: StateKind; icon?: 'busy' }>> = {
  disconnected: { kind: 'off' },
  connecting: { kind: 'info', icon: 'busy' },
  connected: { kind: 'ok' },
}

/** 'OCPP status' of the station: activation, connection, interval; and the switch of it. */
export function StatusCard() {
  const { t } = useTranslation(['greenup', 'errors', 'common'])
  const time = useTimes()
  const { snapshot, act } = useVisitTools()
  const { status, watchingUntil, busy } = snapshot
  const block = activationBlock(snapshot)
  const off = busy !== null
  return (
    <section className="card" aria-labelledby="greenup-status">
      <div className="hd row wrap">
        <h2 id="greenup-status" className="grow">
          {t('page.tab.status')}
        </h2>
        <span className="small muted">
          {watchingUntil !== null
            ? t('page.status.watching', { time: time(watchingUntil) })
            : status !== null && t('page.status.readAt', { time: time(status.readAt) })}
        </span>
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('common:visit.readAgain')}
          title={t('common:visit.readAgain')}
          aria-disabled={off || watchingUntil !== null}
          onClick={() => !off && watchingUntil === null && act('readStatus', backend => backend.greenup.refresh())}
        >
          <Icon name="refresh" />
        </button>
      </div>
      <div className="bd stack">
        <dl className="kv loose" aria-live="polite">
          <dt>{t('facts.activation')}</dt>
          <dd>
            {status?.activation == null
              ? t('facts.unknown')
              : t(status.activation ? 'activation.on' : 'activation.off')}
          </dd>
          <dt>{t('facts.connection')}</dt>
          <dd>
            {status === null ? (
              t('facts.unknown')
            ) : status.connection === null ? (
              <State kind="off">{t('page.status.word', { word: status.connectionText })}</State>
            ) : (
              <State {...LOOK[status.connection]}>{t(`connection.${status.connection}`)}</State>
            )}
          </dd>
          <dt>{t('facts.heartbeatInterval')}</dt>
          <dd>
            {status?.heartbeatInterval == null ? (
              <span className="muted">{t('facts.byServer')}</span>
            ) : (
              t('page.status.interval', { seconds: status.heartbeatInterval })
            )}
          </dd>
        </dl>
        {status?.activation === true ? (
          <div className="row wrap">
            <button
              type="button"
              className="btn sm"
              aria-disabled={off}
              onClick={() => !off && act('activate', backend => backend.greenup.activate({ on: false }))}
            >
              <Icon name="power" />
              {t('page.status.deactivate')}
            </button>
          </div>
        ) : (
          block !== null && (
            <div className="row wrap">
              <button type="button" className="btn sm" aria-disabled="true" aria-describedby="greenup-why-not">
                <Icon name="link" />
                {t('page.status.activate')}
              </button>
              <span id="greenup-why-not" className="small muted">
                {t(`page.status.because.${block}`)}
              </span>
            </div>
          )
        )}
      </div>
    </section>
  )
}
