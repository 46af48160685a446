import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/dictionary/fold.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useVendorWords } from '../../stores/vendorWords.ts'
import { clockTime } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { EventPanel } from './EventPanel.tsx'
import { EventTable } from './EventTable.tsx'
import { Evidence } from './Evidence.tsx'
import { eventsCsv } from './eventsCsv.ts'
import { faultsOf, faultyPlugs, firstFault, isFaulty } from './faults.ts'
import { Gate } from './Gate.tsx'
import type { TabProps } from './tabProps.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { Waiting } from './Waiting.tsx'
import { hindranceOf } from './ways.ts'

/** The maintenance report: every event with a state for each plug, what it means, and what to do. */
export function EventsTab({ snapshot, onEnd }: TabProps) {
  const { t } = useTranslation('evlink')
  const backend = useBackend()
  const words = useVendorWords('schneider')
  const { run, error } = useCall()
  const [onlyFaults, setOnlyFaults] = useState(false)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { events, busy, state, identity } = snapshot
  const faults = faultsOf(events)
  const first = firstFault(faults)
  const texts = words?.texts.errorCodes ?? {}
  const wanted = fold(search)
  // The faults first, the one to begin with at the top.
  const ordered = [
    ...(first ? [first] : []),
    ...faults.filter(row => row !== first),
    ...(events?.rows.filter(row => !isFaulty(row)) ?? []),
  ]
  const shown = ordered.filter(row => {
    if (onlyFaults && !isFaulty(row)) return false
    const { code, name, alsoKnownAs } = row
    const text = [code, name, ...alsoKnownAs, texts[code]?.means, texts[code]?.remedy].join(' ')
    return wanted === '' || code === wanted || fold(text).includes(wanted)
  })
  const selected = events?.rows.find(({ code }) => code === (chosen ?? first?.code))
  const opened = chosen === '' ? undefined : selected
  const read = (): void => void run(() => backend.evlink.readEvents())
  const busyLabel = busy === null ? undefined : t(`busy.${busy.doing}`)
  const hindrance = hindranceOf(snapshot, ['read-events'])
  const lead = (): string => {
    if (events === null) return t('events.readLead')
    if (first === undefined) return t('events.none')
    const plugs = faultyPlugs(first, events.plugs)
    return t('events.begin', { code: first.code, name: first.name, plugs: plugs.map(plug => `#${plug}`).join(', ') })
  }
  const nextStep =
    state === 'signed-out' && busy === null ? (
      <NextStep
        lead={t('state.signed-out')}
        more={t('gate.signedOut')}
        primary={{ label: t('next.connectAgain'), icon: 'plug', onPress: onEnd }}
      />
    ) : (
      <NextStep
        lead={lead()}
        more={busy === null ? events !== null && t('events.swapped') : t('busy.short', { time: clockTime(busy.until) })}
        primary={{
          label: t(events === null ? 'events.read' : 'events.readAgain'),
          icon: 'refresh',
          onPress: read,
          disabledBecause: hindrance === null || busyLabel !== undefined ? undefined : t(`hindrance.${hindrance}`),
          busyLabel,
        }}
      />
    )
  if (events === null || words === null) {
    return (
      <>
        <main className="main scroll" data-pane tabIndex={-1}>
          <div className="page center stack s4">
            <div className="row wrap">
              <h1 className="grow">{t('tab.events')}</h1>
              <Evidence snapshot={snapshot} action="read-events" />
            </div>
            <p className="muted">{t('events.intro')}</p>
            {busy !== null && <Waiting busy={busy} />}
            <VisitFailure snapshot={snapshot} error={error} />
            <Gate snapshot={snapshot} actions={['read-events']} task="events" />
          </div>
        </main>
        {nextStep}
      </>
    )
  }
  const save = (): void => {
    const name = `evlink-events-${identity.serial ?? 'station'}.csv`
    saveFile(name, new TextEncoder().encode(eventsCsv(events)), 'text/csv')
  }
  return (
    <>
      <main className={`main fill ${opened ? 'split evlinksplit' : ''}`}>
        <section className="eventspane" data-pane tabIndex={-1}>
          <h1 className="visually-hidden">{t('tab.events')}</h1>
          <div className="toolbar">
            <SegmentedControl
              aria-label={t('events.filter')}
              value={onlyFaults ? 'faults' : 'all'}
              data={[
                { value: 'all', label: t('events.all', { n: events.rows.length }) },
                { value: 'faults', label: t('events.faults', { n: faults.length }) },
              ]}
              onChange={value => setOnlyFaults(value === 'faults')}
            />
            <div className="in eventsearch">
              <Icon name="search" />
              <input
                type="search"
                aria-label={t('events.search')}
                placeholder={t('events.search')}
                value={search}
                spellCheck={false}
                autoComplete="off"
                onChange={event => setSearch(event.target.value)}
                onKeyDown={event => {
                  if (event.key === 'Escape') setSearch('')
                }}
              />
            </div>
            <span className="grow" />
            <span className="small muted">{t('readAt', { time: clockTime(events.readAt) })}</span>
            <button type="button" className="btn" onClick={save}>
              <Icon name="down" />
              {t('events.save')}
            </button>
          </div>
          <div className="eventscroll">
            {(snapshot.failure !== null || error !== null) && busy === null && (
              <div className="page tight">
                <VisitFailure snapshot={snapshot} error={error} />
              </div>
            )}
            {shown.length === 0 ? (
              <EmptyState
                icon="search"
                title={search === '' ? t('events.none') : t('events.notFound', { search })}
                actions={
                  <button
                    type="button"
                    className="btn sm"
                    onClick={() => {
                      setSearch('')
                      setOnlyFaults(false)
                    }}
                  >
                    {t('events.showAll')}
                  </button>
                }
              />
            ) : (
              <EventTable
                rows={shown}
                plugs={events.plugs}
                texts={texts}
                selected={opened?.code ?? null}
                onSelect={code => setChosen(code)}
              />
            )}
          </div>
        </section>
        {opened && <EventPanel event={opened} plugs={events.plugs} words={words} onClose={() => setChosen('')} />}
      </main>
      {nextStep}
    </>
  )
}
