import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { evlinkAdvisories, isHelpedByUpdate } from '../../../shared/stations/evlink/advisories.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { DefaultPasswordLink } from '../../ui/DefaultPassword.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { State } from '../../ui/State.tsx'
import { VisitFrame } from '../../ui/VisitFrame.tsx'
import { BackupTab } from './BackupTab.tsx'
import { EventsTab } from './EventsTab.tsx'
import { type EvlinkTab, evlinkPlaceOf, evlinkTabs, queryOfEvlink } from './evlinkPlace.ts'
import { useEvlink } from './evlinkStore.ts'
import { faultsOf } from './faults.ts'
import { GuideTab } from './GuideTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { releaseWords } from './releaseWords.ts'
import { SupervisionTab } from './SupervisionTab.tsx'

/** The station in front of us: header, tabs, and the tab that is open. */
export function VisitEvlink({ snapshot, notice }: { snapshot: EvlinkSnapshot; notice: ReactNode }) {
  const { t } = useTranslation(['evlink', 'common'])
  const backend = useBackend()
  const { run } = useCall()
  const { query, setQuery, go } = useView()
  const { draft } = useEvlink()
  const { tab, task } = evlinkPlaceOf(query)
  const { identity, settings, kind, address, advisories, events, busy, state, defaultLogin } = snapshot
  const { product, serial, release } = identity
  const unknown = t('facts.unknown')
  const plugs = events?.plugs.length ?? 0
  const faults = faultsOf(events)
  const changed = Object.keys(draft).length
  const end = (): void => void run(() => backend.evlink.disconnect())
  const pages: Record<EvlinkTab, ReactNode> = {
    overview: <OverviewTab snapshot={snapshot} onEnd={end} />,
    supervision: <SupervisionTab snapshot={snapshot} onEnd={end} />,
    events: <EventsTab snapshot={snapshot} onEnd={end} />,
    backup: <BackupTab snapshot={snapshot} onEnd={end} />,
    guide: <GuideTab task={task} signedIn />,
  }
  const counts: Partial<Record<EvlinkTab, ReactNode>> = {
    supervision: changed > 0 && <Count number={changed} words={t('common:tab.changed', { count: changed })} />,
    events: faults.length > 0 && (
      <Count number={faults.length} words={t('events.count', { count: faults.length })} kind="err" />
    ),
  }
  return (
    <VisitFrame
      name={t('name')}
      sub={[product === null ? unknown : t(`product.${product}`), plugs > 0 && t('plugs', { count: plugs })]
        .filter(Boolean)
        .join(', ')}
      icon="plug"
      facts={[
        { label: t('facts.serial'), value: serial ?? unknown },
        { label: t('facts.release'), value: releaseWords(release) ?? unknown },
        { label: t('facts.stationId'), value: settings?.values.stationId ?? t('facts.notRead') },
        { label: t('common:station.link'), value: kind === 'simulated' ? t('common:station.simulated') : address },
      ]}
      state={busy === null ? <VisitState snapshot={snapshot} /> : <Working />}
      tabs={evlinkTabs.map(name => ({
        name,
        label: name === 'guide' ? t('common:visit.hand.tab') : t(`tab.${name}`),
        count: counts[name],
      }))}
      tab={tab}
      tail={
        state !== 'signed-out' && defaultLogin ? (
          <DefaultPasswordLink
            password={factoryLogins.evlink.password}
            onChange={() => setQuery(queryOfEvlink({ tab: 'overview' }))}
          />
        ) : (
          advisories.ids.length > 0 && (
            <State kind="warn" icon="shield">
              {isHelpedByUpdate(advisories.ids)
                ? t('advisory.short', { version: evlinkAdvisories.updateTo })
                : t('advisory.title')}
            </State>
          )
        )
      }
      notice={notice}
      onTab={name => setQuery(queryOfEvlink({ tab: name }))}
      onHome={() => go('start')}
      onSettings={() => go('settings')}
      onEnd={end}
    >
      {pages[tab]}
    </VisitFrame>
  )
}

function Count({ number, words, kind = '' }: { number: number; words: string; kind?: 'err' | '' }) {
  return (
    <span className={`count ${kind}`}>
      <span aria-hidden="true">{number}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

function Working() {
  const { t } = useTranslation('common')
  return (
    <Pill kind="info" icon="busy">
      {t('visit.link.working')}
    </Pill>
  )
}

function VisitState({ snapshot }: { snapshot: EvlinkSnapshot }) {
  const { t } = useTranslation(['evlink', 'common'])
  const { state, defaultLogin, rebootNeeded, events } = snapshot
  const faults = faultsOf(events).length
  if (state === 'signed-out') {
    return (
      <Pill kind="warn" icon="lock">
        {t('common:visit.link.signedOut')}
      </Pill>
    )
  }
  if (state === 'password-first' || defaultLogin) {
    return (
      <Pill kind="warn" icon="key">
        {t('common:visit.password.change')}
      </Pill>
    )
  }
  if (rebootNeeded) {
    return (
      <Pill kind="warn" icon="power">
        {t('pill.reboot')}
      </Pill>
    )
  }
  if (faults > 0) {
    return (
      <Pill kind="err" icon="err">
        {t('pill.faults', { count: faults })}
      </Pill>
    )
  }
  return (
    <Pill kind="ok" icon="ok">
      {t('common:visit.link.signedIn')}
    </Pill>
  )
}
