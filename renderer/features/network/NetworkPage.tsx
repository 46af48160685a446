import './network.css'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeReach, likelyInterface } from '../../../shared/network/judgeReach.ts'
import { factoryAddresses, webStations } from '../../../shared/network/stationAddresses.ts'
import { LentNote } from '../../frame/LentNote.tsx'
import { useStream } from '../../stores/useStream.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { Reach } from './Reach.tsx'

const OTHER = 'other'

/** Reach the station: the laptop's networks, what to set, the way step by step, and who is on the cable. */
export function NetworkPage() {
  const { t } = useTranslation('network')
  const snapshot = useStream((backend, signal) => backend.network.watch(undefined, { signal }))
  const [target, setTarget] = useState<string>(webStations[0])
  const [typed, setTyped] = useState('')
  const [port, setPort] = useState('80')
  const [picked, setPicked] = useState<string | null>(null)
  const known = webStations.find(name => name === target)
  const address = known === undefined ? typed.trim() : factoryAddresses[known]
  const interfaces = snapshot?.interfaces ?? []
  const reach = judgeReach(interfaces, address)
  const named = 'interface' in reach ? reach.interface : (likelyInterface(interfaces)?.name ?? null)
  const chosen = interfaces.some(({ name }) => name === picked) ? picked : named
  const portFits = /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536
  const wantedPort = known === undefined && portFits ? Number(port) : 80

  if (!snapshot?.looked) return <Looking />
  const kind = reach.kind === 'same-subnet' || reach.kind === 'this-laptop' ? 'ok' : 'warn'
  return (
    <Reach
      address={address}
      port={wantedPort}
      reach={reach}
      snapshot={snapshot}
      chosen={chosen}
      onChoose={setPicked}
      onUse={heard => {
        setTarget(OTHER)
        setTyped(heard)
      }}
    >
      <h1>{t('title')}</h1>
      <div className="row wrap">
        <SegmentedControl
          aria-label={t('target.label')}
          value={target}
          onChange={next => {
            setTarget(next)
            setPicked(null)
          }}
          data={[
            ...webStations.map(name => ({
              value: name,
              label: t(`target.${name}`, { address: factoryAddresses[name] }),
            })),
            { value: OTHER, label: t('target.other') },
          ]}
        />
        {known === undefined && (
          <div className="row">
            <label className="in typedaddress">
              <span className="visually-hidden">{t('target.address')}</span>
              <input
                value={typed}
                placeholder={factoryAddresses.greenup}
                inputMode="decimal"
                spellCheck={false}
                autoComplete="off"
                onChange={event => setTyped(event.target.value)}
              />
            </label>
            <label className={portFits ? 'in typedport' : 'in typedport err'}>
              <span className="unit">{t('target.port')}</span>
              <input
                value={port}
                aria-invalid={!portFits}
                inputMode="numeric"
                autoComplete="off"
                onChange={event => setPort(event.target.value)}
              />
            </label>
          </div>
        )}
      </div>
      {snapshot.error === null ? (
        <Note kind={kind} title={t(`verdict.${reach.kind}.title`, reach)}>
          {t(`verdict.${reach.kind}.why`, reach)}
        </Note>
      ) : (
        <FailureCard info={snapshot.error} />
      )}
      {snapshot.lent.map(lent => {
        const own = interfaces.find(({ name }) => name === lent.interface)
        const gone = own !== undefined && !own.addresses.some(one => one.address === lent.address)
        return <LentNote key={lent.interface} lent={lent} gone={gone} />
      })}
    </Reach>
  )
}

/** Before the first look: on Windows that takes some seconds, and nothing may be said of the networks until then. */
function Looking() {
  const { t } = useTranslation('network')
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center stack s4">
          <h1>{t('title')}</h1>
          <p role="status" className="row">
            <Icon name="busy" />
            {t('next.lookLead')}
          </p>
        </div>
      </main>
      <NextStep lead={t('next.lookLead')} />
    </>
  )
}
