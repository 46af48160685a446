import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import type { JobOf } from '../../../shared/job.ts'
import { useView } from '../../stores/view.ts'
import { clockTime } from '../../ui/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { Figure } from './Figure.tsx'
import { FlashPhases } from './FlashPhases.tsx'
import { useFirmware } from './firmwareStore.ts'

/** A flash that is done: before, now, and what proves it. */
export function FlashDone({ job }: { job: JobOf<'flash'> }) {
  const { t, i18n } = useTranslation('firmware')
  const { choose, putAway } = useFirmware()
  const openTab = useView(state => state.openTab)
  const whole = new Intl.NumberFormat(i18n.language)
  const { progress, keysAsBefore } = job
  const endedAt = progress.state === 'done' ? progress.finishedAt : job.startedAt
  const to = formatFirmware(job.to)
  const parametersDiffer = keysAsBefore !== null && keysAsBefore.same < keysAsBefore.of
  return (
    <>
      <main className="main scroll page">
        <div className="stack s4">
          <section className="card">
            <div className="bd stack">
              <div className="verdict st ok" role="status">
                <Icon name="ok" />
                <div>
                  <h1>{t('done.title', { to })}</h1>
                  <p className="muted">{t('done.text', { at: clockTime(endedAt) })}</p>
                </div>
              </div>
              <FlashPhases phases={job.phases} />
              <dl className="figures">
                <Figure label={t('done.before')} value={job.from ? formatFirmware(job.from) : t('unknown')} unit="" />
                <Figure label={t('done.now')} value={to} unit="" />
                <Figure
                  label={t('done.took')}
                  value={t('done.seconds', { seconds: Math.round((endedAt - job.startedAt) / 1000) })}
                  unit=""
                />
                <Figure
                  label={t('running.resent')}
                  value={whole.format(job.blocksResent)}
                  unit={t('running.ofBlocks', { blocks: whole.format(job.blocks) })}
                />
              </dl>
            </div>
          </section>
          <section className="card">
            <table className="t proof rounded">
              <caption className="visually-hidden">{t('done.proof')}</caption>
              <tbody>
                <Proof what={t('done.arrived')} kind="ok" word={t('done.same')}>
                  {t('done.crc', { crc: job.crc16 })}
                </Proof>
                <Proof
                  what={t('done.program')}
                  kind={job.programCrcLine === null ? 'off' : 'ok'}
                  word={job.programCrcLine === null ? t('done.notHeard') : t('done.valid')}
                >
                  <code>{job.programCrcLine}</code>
                </Proof>
                <Proof
                  what={t('done.version')}
                  kind={job.versionLine === null ? 'off' : 'ok'}
                  word={job.versionLine === null ? t('done.notHeard') : t('done.matches')}
                >
                  <code>{job.versionLine}</code>
                </Proof>
                <Proof
                  what={t('done.parameters')}
                  kind={keysAsBefore === null ? 'off' : parametersDiffer ? 'warn' : 'ok'}
                  word={
                    keysAsBefore === null ? t('done.notCompared') : parametersDiffer ? t('done.differ') : t('done.same')
                  }
                >
                  {keysAsBefore !== null && t('done.keys', { same: keysAsBefore.same, of: keysAsBefore.of })}
                </Proof>
              </tbody>
            </table>
          </section>
        </div>
      </main>
      <NextStep
        lead={parametersDiffer ? t('done.compareLead') : t('done.lead')}
        secondary={
          <button type="button" className="btn big" onClick={() => openTab('log')}>
            {t('done.showLog')}
          </button>
        }
        primary={{
          label: parametersDiffer ? t('done.showParameters') : t('done.close'),
          icon: parametersDiffer ? 'list' : 'ok',
          onPress: () => {
            putAway(job.id)
            // It runs now: nothing invites to write it once more.
            choose(null)
            if (parametersDiffer) openTab('parameters')
          },
        }}
      />
    </>
  )
}

function Proof({ what, kind, word, children }: { what: string; kind: StateKind; word: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className="proofwhat">
        {what}
      </th>
      <td className="wrapok wrapany muted">{children}</td>
      <td className="proofword">
        <State kind={kind}>{word}</State>
      </td>
    </tr>
  )
}
