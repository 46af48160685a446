import { useTranslation } from 'react-i18next'
import { type StationSnapshot, simulatedScenarioSchema } from '../../../shared/contract/station.ts'
import { LeftAddresses } from '../../frame/LeftAddresses.tsx'
import { usePorts, useStation } from '../../stores/snapshots.ts'
import { useConnect } from '../../stores/useConnect.ts'
import { useView } from '../../stores/view.ts'
import { appearedAgo } from '../../ui/appearedAgo.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useNow } from '../../ui/useNow.ts'
import { OpenFileCard } from './OpenFileCard.tsx'
import { RecentStations } from './RecentStations.tsx'
import { SimulatedCard } from './SimulatedCard.tsx'
import { TemplatesCard } from './TemplatesCard.tsx'
import { UnfinishedFlashes } from './UnfinishedFlashes.tsx'
import { WebStationCard } from './WebStationCard.tsx'
import { webStations } from './webStations.ts'

/** What is in front of you? */
export function StartPage() {
  const { t } = useTranslation(['start', 'common'])
  const { go, tab, openTab } = useView()
  const { ports } = usePorts()
  const station = useStation()
  const now = useNow()
  const { connecting, connect, simulate, stop } = useConnect()
  const likely = ports.find(port => port.fit === 'likely')
  const ago = likely === undefined ? null : appearedAgo(likely.appearedAt, now)
  const opening = connecting.state === 'opening' ? connecting.path : null

  const connectedWords = ({ link }: StationSnapshot) =>
    link.kind === 'simulated' ? t('next.simulated') : t('next.connected', { path: link.path })
  const nextStep = () => {
    if (station !== null) {
      const show = { label: t('next.show'), icon: 'chip' as const, onPress: () => openTab(tab) }
      return <NextStep lead={connectedWords(station)} primary={show} />
    }
    const choose = { label: t('next.choose'), icon: 'usb' as const, onPress: () => go('connect') }
    if (likely === undefined) return <NextStep lead={t('next.plug')} primary={choose} />
    const { path, maker, vendorId, productId } = likely
    const lead = ago === null ? t('next.looksLike', { path }) : `${t('next.plugged')} ${t('next.looksLike', { path })}`
    return (
      <NextStep
        lead={lead}
        more={t('next.ids', { maker: maker ?? 'USB', ids: `${vendorId}:${productId}` })}
        primary={{
          label: t('next.connect', { path }),
          icon: 'usb',
          onPress: () => connect(path),
          busyLabel: opening === null ? undefined : t('next.connecting', { path: opening }),
        }}
      />
    )
  }

  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page cols startcols">
          <section className="stack">
            <div>
              <h1>{t('title')}</h1>
              <p className="muted">{t('intro')}</p>
            </div>
            <UnfinishedFlashes />
            <LeftAddresses />
            {connecting.state === 'failed' && (
              <FailureCard
                info={connecting.error}
                station="untouched"
                actions={
                  <>
                    <button type="button" className="btn sm" onClick={() => go('connect')}>
                      {t('next.choose')}
                    </button>
                    <button type="button" className="btn ghost sm" onClick={stop}>
                      {t('common:failure.dismiss')}
                    </button>
                  </>
                }
              />
            )}
            <div className="grid2 startcards">
              <button
                type="button"
                className={likely === undefined ? 'card pick' : 'card pick hot'}
                onClick={() => go('connect')}
              >
                <span className="gl">
                  <Icon name="chip" />
                </span>
                <span className="grow">
                  <span className="nm">{t('ecotap.name')}</span>
                  <span className="cbl">{t('ecotap.cable')}</span>
                  <span className="wt">{t('ecotap.what')}</span>
                  {likely !== undefined && ago !== null && (
                    <Pill kind="info" icon="usb">
                      {t(`appeared.${ago.unit}`, { path: likely.path, n: ago.n })}
                    </Pill>
                  )}
                </span>
                <Icon name="right" />
              </button>
              {webStations.map(each => (
                <WebStationCard key={each.page} station={each} />
              ))}
              <SimulatedCard
                busy={simulatedScenarioSchema.safeParse(opening).success}
                blocked={station !== null}
                onBegin={simulate}
              />
            </div>
            <OpenFileCard />
            <TemplatesCard />
          </section>
          <RecentStations />
        </div>
      </main>
      {nextStep()}
    </>
  )
}
