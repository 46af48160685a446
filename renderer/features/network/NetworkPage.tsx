import './network.css'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeReach, likelyInterface } from '../../../shared/network/judgeReach.ts'
import { factoryAddresses, webStations } from '../../../shared/network/stationAddresses.ts'
import { useStream } from '../../stores/useStream.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Note } from '../../ui/Note.tsx'
import { LentNote } from './LentNote.tsx'
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
  const wantedPort = /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536 ? Number(port) : 80

  if (snapshot === null) return <main className="main" />
  const kind = reach.kind === 'same-subnet' ? 'ok' : 'warn'
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
          <>
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
            <label className="in typedport">
              <span className="unit">{t('target.port')}</span>
              <input
                value={port}
                inputMode="numeric"
                autoComplete="off"
                onChange={event => setPort(event.target.value)}
              />
            </label>
          </>
        )}
      </div>
      {snapshot.error !== null && <FailureCard info={snapshot.error} />}
      <Note kind={kind} title={t(`verdict.${reach.kind}.title`, reach)}>
        {t(`verdict.${reach.kind}.why`, reach)}
      </Note>
      {snapshot.lent.map(lent => (
        <LentNote key={lent.interface} lent={lent} />
      ))}
    </Reach>
  )
}
