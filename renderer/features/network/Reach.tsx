import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddressPlan, NetworkSnapshot } from '../../../shared/contract/network.ts'
import { isReachable, leadsTo, type Reach as Verdict } from '../../../shared/network/judgeReach.ts'
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
import { useWay } from './useWay.ts'
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
  const way = useWay(address, port)
  const { interfaces, lent } = snapshot
  const own = interfaces.find(({ name }) => name === chosen)
  const near = reach.kind !== 'own-address' && (own?.addresses.some(one => leadsTo(address, one)) ?? false)
  const usable = reach.kind !== 'not-an-address' && reach.kind !== 'this-laptop' && own !== undefined && !near
  const { plan, error, again } = usePlan(own ?? null, address, usable)
  const set = async (shown: AddressPlan): Promise<void> => {
    const wanted = { interface: shown.interface, station: address, shown: shown.set }
    const outcome = await setting.run(() => backend.network.set(wanted))
    if (outcome.ok) void way.start()
    else again()
  }
  /** What a person does where there is nothing to press. */
  const waitingWords = (): { lead: string; more?: string } => {
    if (reach.kind === 'not-an-address') return { lead: t('verdict.not-an-address.title') }
    if (reach.kind === 'own-address') return { lead: t('next.freeLead', reach), more: t('next.freeMore') }
    if (error !== null) return { lead: t('next.handLead') }
    if (usable) return { lead: t('next.lookLead') }
    return { lead: t('next.waitLead'), more: t('next.waitMore') }
  }
  const next = () => {
    if (isReachable(reach)) {
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
    if (plan === null) return <NextStep {...waitingWords()} />
    const words = { interface: plan.interface, address: plan.address }
    return (
      <NextStep
        lead={t('next.setLead')}
        more={t('next.setMore', words)}
        primary={{
          label: t('next.set', words),
          icon: 'net',
          onPress: () => void set(plan),
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
                reach={reach}
                onStart={() => void way.start()}
                onStop={way.stop}
              />
            )}
          </section>
          <section className="stack s4">
            {(chosen === null || near || plan !== null || error !== null) && (
              <SetCard chosen={chosen} near={near} plan={plan} error={error} refused={setting.error !== null} />
            )}
            {own !== undefined && (
              <ListenCard key={own.name} interface={own.name} canHear={own.addresses.length > 0} onUse={onUse} />
            )}
          </section>
        </div>
      </main>
      {next()}
    </>
  )
}
