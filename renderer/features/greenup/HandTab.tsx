import { useTranslation } from 'react-i18next'
import { type GreenupTask, greenupGuide, greenupTasks } from '../../../shared/stations/greenup/guide.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { HandSteps } from './HandSteps.tsx'
import { useBusyWords } from './useBusyWords.ts'
import { VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'

/** The whole job in a browser: page, field, value and button of every step, in the station's own words. */
export function HandTab({ first }: { first: GreenupTask | null }) {
  const { t } = useTranslation('greenup')
  const { snapshot, act, open } = useVisitTools()
  const busy = useBusyWords(snapshot)
  const { signedIn, origin, status, generation } = snapshot
  const shown = first ?? 'sign-in'
  const tasks = greenupTasks.filter(task => task !== 'set-data' || generation !== 1)
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page cols handcols">
          <nav className="card handtasks" aria-label={t('guide.by')}>
            <ol>
              {tasks.map((task, at) => (
                <li key={task}>
                  <button
                    type="button"
                    aria-current={task === shown ? 'true' : undefined}
                    onClick={() => open('hand', task)}
                  >
                    <span className="n" aria-hidden="true">
                      {at + 1}
                    </span>
                    {t(`guide.task.${task}`)}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <section className="stack s4">
            <div>
              <h1>{t('guide.by')}</h1>
              <p className="muted">{t('page.hand.intro')}</p>
            </div>
            <VisitNotes brief />
            <div className="row wrap">
              <span className="mono">{origin}</span>
              <CopyButton label={t('page.hand.copy')} text={() => origin} />
            </div>
            <section className="card" aria-labelledby="greenup-task">
              <div className="hd">
                <h2 id="greenup-task">{t(`guide.task.${shown}`)}</h2>
              </div>
              <HandSteps steps={greenupGuide[shown]} origin={origin} />
            </section>
            <section className="card" aria-labelledby="greenup-accept">
              <div className="hd">
                <h2 id="greenup-accept">{t('page.accept.title')}</h2>
              </div>
              <div className="bd stack s2">
                <p className="small muted">{t('page.accept.what')}</p>
                <dl className="kv">
                  <dt>{t('facts.data')}</dt>
                  <dd className="mono wrapany">
                    {status === null ? t('facts.unknown') : status.data === '' ? t('page.empty') : status.data}
                  </dd>
                </dl>
                <button
                  type="button"
                  className="btn sm self"
                  aria-disabled={busy !== undefined || !signedIn}
                  onClick={() =>
                    busy === undefined && signedIn && act('readStatus', backend => backend.greenup.refresh())
                  }
                >
                  <Icon name="refresh" />
                  {t('page.readAgain')}
                </button>
              </div>
            </section>
          </section>
        </div>
      </main>
      {signedIn ? (
        <NextStep
          lead={t('page.accept.lead')}
          more={busy?.more ?? t('page.accept.more')}
          primary={{
            label: t('page.accept.button'),
            icon: 'ok',
            onPress: () => {
              act('readStatus', async backend => {
                await backend.greenup.acceptData()
                open('status')
              })
            },
            busyLabel: busy?.label,
          }}
        />
      ) : (
        <NextStep
          lead={t('page.hand.signedOut')}
          more={t('page.hand.signedOutMore')}
          primary={{ label: t('page.hand.toSignIn'), icon: 'key', onPress: () => open('overview') }}
        />
      )}
    </>
  )
}
