import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from './CopyButton.tsx'
import { type GuideStep, HandStep, stepWords } from './HandStep.tsx'
import { NextStep, type PrimaryAction } from './NextStep.tsx'

interface Props<Task extends string> {
  /** Above the title, where it is no tab of a visit. */
  readonly crumbs?: ReactNode
  readonly intro: string
  readonly tasks: readonly { readonly name: Task; readonly label: string }[]
  readonly task: Task
  readonly steps: readonly GuideStep[]
  /** What to know above the steps, and what belongs to them below. */
  readonly notes?: ReactNode
  readonly children?: ReactNode
  /** After the last task. */
  readonly end: PrimaryAction
  /** What to do instead of going on with the next task. */
  readonly next?:
    | { readonly lead: string; readonly more: string | undefined; readonly primary: PrimaryAction }
    | undefined
  onTask(task: Task): void
}

/** Every task by hand in the station's own pages: where, which field, value and button of each step, and what is done. */
export function HandGuide<Task extends string>(props: Props<Task>) {
  const { t } = useTranslation('common')
  const { tasks, task, steps, onTask } = props
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const at = tasks.findIndex(({ name }) => name === task)
  const title = tasks[at]?.label ?? ''
  const following = tasks[at + 1]
  const key = (id: string): string => `${task} ${id}`
  const left = steps.filter(({ id }) => !done.has(key(id))).length
  const toggle = (id: string): void => {
    const changed = new Set(done)
    if (!changed.delete(key(id))) changed.add(key(id))
    setDone(changed)
  }
  const text = (): string =>
    [title, ...steps.map((step, index) => `${index + 1}. ${stepWords(step).join(' · ')}`)].join('\n')
  const lead = left === 0 ? t('visit.hand.allDone') : t('visit.hand.left', { count: left })
  const next =
    following === undefined
      ? props.end
      : {
          label: t('visit.hand.next', { task: following.label }),
          icon: 'arrow' as const,
          onPress: () => onTask(following.name),
        }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className={tasks.length > 1 ? 'page center cols handcols' : 'page center'}>
          {tasks.length > 1 && (
            <nav className="card handtasks" aria-label={t('visit.hand.tasks')}>
              <ol>
                {tasks.map(({ name, label }, index) => (
                  <li key={name}>
                    <button
                      type="button"
                      aria-current={name === task ? 'step' : undefined}
                      onClick={() => onTask(name)}
                    >
                      <span className="n" aria-hidden="true">
                        {index + 1}
                      </span>
                      {label}
                    </button>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <section className="stack s4">
            <div className="stack s1">
              {props.crumbs}
              <div className="row wrap">
                <h1 className="grow">{title}</h1>
                <CopyButton label={t('visit.hand.copySteps')} text={text} />
              </div>
              <p className="muted">{props.intro}</p>
            </div>
            {props.notes}
            <ol className="card handsteps">
              {steps.map((step, index) => (
                <HandStep
                  key={key(step.id)}
                  step={step}
                  number={index + 1}
                  done={done.has(key(step.id))}
                  onToggle={() => toggle(step.id)}
                />
              ))}
            </ol>
            {props.children}
          </section>
        </div>
      </main>
      {props.next === undefined ? <NextStep lead={lead} primary={next} /> : <NextStep {...props.next} />}
    </>
  )
}
