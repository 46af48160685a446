import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkSnapshot } from '../../../shared/contract/network.ts'
import type { Reach as Verdict } from '../../../shared/network/judgeReach.ts'
import { inOneSubnet, STATION_PREFIX } from '../../../shared/network/subnets.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { ListenCard } from './ListenCard.tsx'
import { NetworkTable } from './NetworkTable.tsx'
import { SetCard } from './SetCard.tsx'
import { usePlan } from './usePlan.ts'
import { useReachTest } from './useReachTest.ts'
import { WayCard } from './WayCard.tsx'

interface Props {
  readonly address: string
  readonly port: number
  readonly reach: Verdict
  readonly snapshot: NetworkSnapshot
  readonly chosen: string | null
  onChoose(name: string): void
  onUse(address: string): void
  /** What stands above the tables. */
  readonly children: ReactNode
}

/** The address as the station's page takes it: with the port where it is not the usual one. */
function pageQuery(address: string, port: number): string {
  return new URLSearchParams({ address: port === 80 ? address : `${address}:${port}` }).toString()
}

/** The way to one address: networks, what to set, the test, and the next step. */
export function Reach({ address, port, reach, snapshot, chosen, onChoose, onUse, children }: Props) {
  const { t } = useTranslation('network')
  const backend = useBackend()
  const { go } = useView()
  const setting = useCall()
  const way = useReachTest(address, port)
  const { interfaces, lent } = snapshot
  const own = interfaces.find(({ name }) => name === chosen)
  const near = own?.addresses.some(one => inOneSubnet(one.address, address, STATION_PREFIX)) ?? false
  const usable = reach.kind !== 'not-an-address' && chosen !== null && !near
  const { plan, error } = usePlan(chosen, address, usable)
  const set = async (): Promise<void> => {
    if (chosen === null) return
    const outcome = await setting.run(() => backend.network.set({ interface: chosen, station: address }))
    if (outcome.ok) void way.start()
  }
  const next = () => {
    const reachable = reach.kind === 'same-subnet' || reach.kind === 'two-ways'
    if (reachable) {
      const busyLabel = way.testing ? t('way.testing') : undefined
      const found = way.testing ? null : (way.test?.station ?? null)
      if (found !== null) {
        const open = { greenup: t('next.openGreenup'), evlink: t('next.openEvlink') }[found]
        const again = (
          <button type="button" className="btn" onClick={() => void way.start()}>
            <Icon name="refresh" />
            {t('way.again')}
          </button>
        )
        return (
          <NextStep
            lead={t('next.openLead')}
            secondary={again}
            primary={{ label: open, icon: 'plug', onPress: () => go(found, pageQuery(address, port)) }}
          />
        )
      }
      const label = t(way.test === null ? 'way.test' : 'way.again')
      return (
        <NextStep
          lead={t('next.testLead')}
          primary={{ label, icon: 'refresh', onPress: () => void way.start(), busyLabel }}
        />
      )
    }
    if (plan === null) return <NextStep lead={t('next.waitLead')} more={t('next.waitMore')} />
    const words = { interface: plan.interface, address: plan.address }
    return (
      <NextStep
        lead={t('next.setLead')}
        more={t('next.setMore', words)}
        primary={{
          label: t('next.set', words),
          icon: 'net',
          onPress: () => void set(),
          busyLabel: setting.busy ? t('next.setting', words) : undefined,
        }}
      />
    )
  }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols networkcols">
          <section className="stack s4">
            {children}
            {setting.error !== null && <FailureCard info={setting.error} />}
            <NetworkTable interfaces={interfaces} lent={lent} station={address} chosen={chosen} onChoose={onChoose} />
            {reach.kind !== 'not-an-address' && (
              <WayCard
                address={address}
                port={port}
                test={way.test}
                testing={way.testing}
                error={way.error}
                onStart={() => void way.start()}
                onStop={way.stop}
              />
            )}
          </section>
          <section className="stack s4">
            <SetCard chosen={chosen} near={near} plan={plan} error={error} />
            {chosen !== null && <ListenCard key={chosen} interface={chosen} onUse={onUse} />}
          </section>
        </div>
      </main>
      {next()}
    </>
  )
}
