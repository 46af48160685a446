import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port } from '../../../shared/contract/ports.ts'
import { errorWords } from '../../../shared/errorWords.ts'
import { usePorts, useStation } from '../../stores/snapshots.ts'
import { useConnect } from '../../stores/useConnect.ts'
import { useView } from '../../stores/view.ts'
import { appearedAgo } from '../../ui/appearedAgo.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'
import { useNow } from '../../ui/useNow.ts'
import { CableGuide } from './CableGuide.tsx'
import { ConnectFailure } from './ConnectFailure.tsx'
import { PortTable } from './PortTable.tsx'
import { TypedPort } from './TypedPort.tsx'

/** Choose the port: a live list, the likely cable first, none hidden, and a field for a port that is not listed. */
export function ConnectPage() {
  const { t } = useTranslation(['connect', 'common', 'errors'])
  const { go } = useView()
  const { ports, error } = usePorts()
  const station = useStation()
  const now = useNow()
  const work = useConnect()
  const [typed, setTyped] = useState('')
  const { connecting } = work
  const likely = bestGuess(ports, now)

  const busyPath = connecting.state === 'failed' && connecting.error.code === 'port-busy' ? connecting.path : undefined

  const primary = (): PrimaryAction | undefined => {
    if (connecting.state === 'waiting') return { label: t('stopWaiting'), icon: 'stop', onPress: work.stop }
    const path = typed.trim() || likely?.path
    const busyLabel = connecting.state === 'opening' ? t('connecting', { path: connecting.path }) : undefined
    if (path === undefined)
      return { label: t('connect'), icon: 'usb', onPress: () => {}, disabledBecause: t('next.noPort') }
    if (path === busyPath) {
      return { label: t('waitFor', { path }), icon: 'busy', onPress: () => work.waitFor(path) }
    }
    return { label: t('connectTo', { path }), icon: 'usb', onPress: () => work.connect(path), busyLabel }
  }

  const lead = (): string => {
    if (connecting.state === 'waiting') return t('next.waiting', { path: connecting.path })
    const path = typed.trim() || likely?.path
    if (path !== undefined && path === busyPath) return t('next.waiting', { path })
    if (typed.trim() !== '') return t('next.typed')
    if (likely === undefined) return t('next.plug')
    const isNew = appearedAgo(likely.appearedAt, now) !== null
    return t(isNew ? 'next.appeared' : 'next.likely', { path: likely.path })
  }

  return (
    <>
      <main className="main split">
        <section className="scroll page" data-pane tabIndex={-1}>
          <Crumbs trail={[{ label: t('common:nav.stations'), onPress: () => go('start') }]} here={t('crumb')} />
          <div className="row between wrap pagehead">
            <h1>{t('title')}</h1>
            <State kind="off" icon="refresh">
              {t('live', { count: ports.length })}
            </State>
          </div>
          <div className="stack">
            {error !== null && (
              <Note kind="warn" title={`${t(`errors:${error.code}.title`, errorWords(error))}.`}>
                {t(`errors:${error.code}.next`, errorWords(error))}
                <div className="small">{t(`errors:${error.code}.happened`, errorWords(error))}</div>
              </Note>
            )}
            <ConnectFailure work={work} open={station} />
            {(error === null || ports.length > 0) && (
              <PortTable ports={ports} now={now} openPath={station?.link.path ?? null} work={work} />
            )}
            <TypedPort value={typed} onChange={setTyped} onConnect={work.connect} />
            <p className="small muted">{t('alike')}</p>
          </div>
        </section>
        <aside className="side" data-pane tabIndex={-1} aria-label={t('where.title')}>
          <CableGuide />
        </aside>
      </main>
      <NextStep
        lead={lead()}
        more={connecting.state === 'waiting' ? t('next.waitingMore') : t('next.listens')}
        primary={primary()}
      />
    </>
  )
}

/** The likely cable that came last, else the first likely one. */
function bestGuess(ports: readonly Port[], now: number): Port | undefined {
  const likely = ports.filter(port => port.fit === 'likely')
  const fresh = likely.filter(port => appearedAgo(port.appearedAt, now) !== null)
  return fresh.sort((a, b) => (b.appearedAt ?? 0) - (a.appearedAt ?? 0))[0] ?? likely[0]
}
