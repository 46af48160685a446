import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type EvlinkTask, evlinkGuide, evlinkTasks } from '../../../shared/stations/evlink/guide.ts'
import { useView } from '../../stores/view.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { GuideStepRow, useStepWords } from './GuideStepRow.tsx'

interface Props {
  readonly task: EvlinkTask
  /** Whether it is a tab of a visit, or read without a station. */
  readonly signedIn: boolean
}

/** Every task by hand in the station's own pages: tab, sub-tab, field, value and button of each step. */
export function GuideTab({ task, signedIn }: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const { go, setQuery } = useView()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const words = useStepWords()
  const steps = evlinkGuide[task]
  const open = (next: EvlinkTask): void => setQuery(queryOfEvlink({ tab: 'guide', task: next }))
  const next = evlinkTasks[evlinkTasks.indexOf(task) + 1]
  const key = (at: number): string => `${task} ${at}`
  const left = steps.filter((_, at) => !done.has(key(at))).length
  const toggle = (at: number): void => {
    const changed = new Set(done)
    if (!changed.delete(key(at))) changed.add(key(at))
    setDone(changed)
  }
  const text = (): string =>
    [t(`guide.task.${task}`), ...steps.map((step, at) => `${at + 1}. ${words(step).join(' · ')}`)].join('\n')
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols guidecols">
          <nav className="card guidetasks" aria-label={t('guide.tasks')}>
            <ol>
              {evlinkTasks.map(each => (
                <li key={each}>
                  <button type="button" aria-current={each === task ? 'step' : undefined} onClick={() => open(each)}>
                    {t(`guide.task.${each}`)}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <section className="stack s4">
            <div>
              {!signedIn && (
                <Crumbs
                  trail={[
                    { label: t('common:nav.stations'), onPress: () => go('start') },
                    { label: t('name'), onPress: () => setQuery('') },
                  ]}
                  here={t('guide.by')}
                />
              )}
              <div className="row wrap">
                <h1 className="grow">{t(`guide.task.${task}`)}</h1>
                <CopyButton label={t('events.copy')} text={text} />
              </div>
              <p className="muted">{t('guide.intro')}</p>
            </div>
            <ol className="stack">
              {steps.map((step, at) => (
                <GuideStepRow
                  key={key(at)}
                  step={step}
                  number={at + 1}
                  done={done.has(key(at))}
                  onToggle={() => toggle(at)}
                />
              ))}
            </ol>
          </section>
        </div>
      </main>
      <NextStep
        lead={left === 0 ? t('guide.allDone') : t('guide.left', { count: left })}
        primary={
          next === undefined
            ? {
                label: t(signedIn ? 'guide.toOverview' : 'guide.toConnect'),
                icon: 'arrow',
                onPress: () => setQuery(signedIn ? queryOfEvlink({ tab: 'overview' }) : ''),
              }
            : { label: t('guide.next', { task: t(`guide.task.${next}`) }), icon: 'arrow', onPress: () => open(next) }
        }
      />
    </>
  )
}
