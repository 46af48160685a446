import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { State } from '../../ui/State.tsx'
import { VisitFrame } from '../../ui/VisitFrame.tsx'
import { type AcsmartTab, acsmartTabs, queryOfAcsmart } from './acsmartPlace.ts'
import { LiveAcsmart } from './LiveAcsmart.tsx'
import { OcppGuide } from './OcppGuide.tsx'

interface Props {
  readonly snapshot: AcsmartSnapshot
  readonly tab: AcsmartTab
  readonly notice: ReactNode
}

const LOOK = {
  reading: { kind: 'info', icon: 'busy' },
  live: { kind: 'ok', icon: 'ok' },
  lost: { kind: 'warn', icon: 'warn' },
} as const satisfies Record<AcsmartSnapshot['state'], { kind: string; icon: IconName }>

/** The station in front of us: header, tabs, and the tab that is open. */
export function VisitAcsmart({ snapshot, tab, notice }: Props) {
  const { t } = useTranslation(['acsmart', 'common'])
  const backend = useBackend()
  const { go, setQuery } = useView()
  const { values, state, address, dialect, kind } = snapshot
  const end = (): void => void call(() => backend.acsmart.disconnect())
  return (
    <VisitFrame
      name={t('title')}
      sub="Modbus TCP"
      icon="bolt"
      facts={[
        { label: t('values.car'), value: values === null ? t('common:station.unknown') : t(`car.${values.car}`) },
        { label: t('common:station.link'), value: kind === 'simulated' ? t('common:station.simulated') : address },
      ]}
      state={<Pill {...LOOK[state]}>{t(`state.${state}`)}</Pill>}
      tabs={acsmartTabs.map(name => ({
        name,
        label: t(name === 'hand' ? 'common:visit.hand.tab' : 'common:tab.overview'),
      }))}
      tab={tab}
      tail={
        dialect.confirmed === null && (
          <State kind="warn">
            {t('common:dialect.unconfirmed')}
            <span className="hide-s">{t('common:dialect.name', { id: dialect.id })}</span>
          </State>
        )
      }
      notice={notice}
      onTab={name => setQuery(queryOfAcsmart(name))}
      onHome={() => go('start')}
      onSettings={() => go('settings')}
      onEnd={end}
    >
      {tab === 'hand' ? <OcppGuide visited /> : <LiveAcsmart snapshot={snapshot} onEnd={end} />}
    </VisitFrame>
  )
}
