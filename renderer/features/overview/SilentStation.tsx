import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { CableDrawing } from '../../ui/CableDrawing.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { lineWords } from '../../ui/lineWords.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { useNow } from '../../ui/useNow.ts'
import { PowerOffTimer } from './PowerOffTimer.tsx'

/** How long a controller stays without power before it is switched on again (ECClite guide, section 7), in s. */
const OFF_SECONDS = 10

/** Nothing came for 5 s: the guide's advice, step by step. */
export function SilentStation({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation(['overview', 'connect', 'common'])
  const { go } = useView()
  const backend = useBackend()
  const now = useNow(250)
  const [offSince, setOffSince] = useState<number | null>(null)
  const path = station.link.kind === 'simulated' ? t('simulatedPath') : station.link.path
  const silentFor = Math.floor((now - (station.lastHeardAt ?? station.openedAt)) / 1000)
  const left = offSince === null ? null : Math.max(0, Math.ceil(OFF_SECONDS - (now - offSince) / 1000))
  const step = left === null || left > 0 ? 1 : 2
  const disconnect = async (then: 'start' | 'connect') => {
    if ((await call(() => backend.station.disconnect())).ok) go(then)
  }
  const lead = left === null ? t('silent.nextOff') : left > 0 ? t('silent.nextKeep') : t('silent.nextOn')
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols overviewcols">
          <section className="stack s4">
            <div>
              <h1>{t('silent.title')}</h1>
              <p className="muted">{t('silent.what', { path, line: lineWords(station.link.line), n: silentFor })}</p>
            </div>
            <div className="card">
              <ol className="bd olist">
                <li className={step === 1 ? 'now' : 'done'}>
                  <span className="n">{step === 1 ? 1 : <Icon name="tick" />}</span>
                  <div>
                    <b>{t('silent.off')}</b>
                    {left !== null && <PowerOffTimer left={left} of={OFF_SECONDS} />}
                    <p className="small muted">{t('silent.offMore')}</p>
                  </div>
                </li>
                <li className={step === 2 ? 'now' : undefined}>
                  <span className="n">2</span>
                  <div>
                    <b>{t('silent.on')}</b>
                    <p className="small muted">{t('silent.onMore')}</p>
                  </div>
                </li>
                <li>
                  <span className="n">3</span>
                  <div className="stack s1">
                    <b>{t('silent.check')}</b>
                    {(['rfid2', 'supply', 'port'] as const).map(name => (
                      <label key={name} className="check small">
                        <input type="checkbox" className="cb" />
                        <span>{t(`silent.${name}`)}</span>
                      </label>
                    ))}
                    <button type="button" className="btn sm self" onClick={() => disconnect('connect')}>
                      {t('silent.otherPort')}
                    </button>
                  </div>
                </li>
              </ol>
            </div>
            <p className="row wrap small muted">
              <span>{t('silent.received', { n: station.received })}</span>
              <span>{t('silent.sent', { n: station.sent })}</span>
              <span>{t('silent.until')}</span>
            </p>
          </section>
          <aside className="card" aria-label={t('connect:where.title')}>
            <div className="hd">
              <h2>{t('connect:where.title')}</h2>
            </div>
            <div className="bd stack">
              <CableDrawing />
              <p className="small muted">{t('silent.sticker')}</p>
            </div>
          </aside>
        </div>
      </main>
      <NextStep
        lead={lead}
        secondary={
          <button type="button" className="btn big" onClick={() => disconnect('start')}>
            {station.link.kind === 'simulated' ? t('common:station.disconnect') : t('closePort', { path })}
          </button>
        }
        primary={{
          label: offSince === null ? t('silent.start') : t('silent.again'),
          icon: 'busy',
          onPress: () => setOffSince(Date.now()),
        }}
      />
    </>
  )
}
