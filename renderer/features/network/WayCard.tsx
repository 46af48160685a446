import { useTranslation } from 'react-i18next'
import type { ReachStep, ReachTest } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { Reach } from '../../../shared/network/judgeReach.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'

interface Props {
  readonly address: string
  readonly port: number
  readonly test: ReachTest | null
  readonly testing: boolean
  readonly error: ErrorInfo | null
  readonly reach: Reach
  onStart(): void
  onStop(): void
}

const LOOK: Record<ReachStep['state'], { mark: string; icon: IconName }> = {
  waiting: { mark: '', icon: 'off' },
  now: { mark: 'now', icon: 'busy' },
  done: { mark: 'done', icon: 'ok' },
  unsure: { mark: 'unsure', icon: 'q' },
  doubtful: { mark: 'unsure', icon: 'warn' },
  unseen: { mark: 'unsure', icon: 'q' },
  failed: { mark: 'bad', icon: 'err' },
  skipped: { mark: '', icon: 'off' },
}

/** The way to the station: cable, address, ping, TCP, HTTP, login page; where it ends, and why. */
export function WayCard({ address, port, test, testing, error, reach, onStart, onStop }: Props) {
  const { t } = useTranslation('network')
  const failed = test?.steps.find(({ state }) => state === 'failed')
  const words = (): string => {
    if (test === null) return t('way.notYet')
    if (failed?.name === 'address' && reach.kind === 'own-address') return t('verdict.own-address.title')
    if (failed?.name === 'cable' || failed?.name === 'address') return t(`ended.${failed.name}`)
    return test.station === null ? '' : t(`ended.${test.station}`)
  }
  return (
    <section className="card" aria-labelledby="way">
      <div className="hd">
        <h2 id="way" className="grow wrapany">
          {t('way.title', { address })}
        </h2>
        {testing ? (
          <button type="button" className="btn sm" onClick={onStop}>
            <Icon name="stop" />
            {t('way.stop')}
          </button>
        ) : (
          <button type="button" className="btn sm" onClick={onStart}>
            <Icon name="refresh" />
            {t(test === null ? 'way.test' : 'way.again')}
          </button>
        )}
      </div>
      <div className="bd stack s2">
        {test !== null && (
          <ol className="phases">
            {test.steps.map(({ name, state }) => (
              <li key={name} className={LOOK[state].mark} aria-current={state === 'now' ? 'step' : undefined}>
                <span className="row wrap" title={t(`stepState.${state}`)}>
                  <Icon name={LOOK[state].icon} />
                  <span>{t(`step.${name}`, { port })}</span>
                  <span className="visually-hidden">{t(`stepState.${state}`)}</span>
                </span>
              </li>
            ))}
          </ol>
        )}
        <p className="small muted" aria-live="polite">
          {testing ? t('way.testing') : words()}
        </p>
        {test?.steps
          .filter(({ state }) => state === 'unsure' || state === 'doubtful' || state === 'unseen')
          .map(({ name, state }) => (
            <p key={name} className="small muted">
              {t(`step.${name}`, { port })}: {t(`stepState.${state}`)}
            </p>
          ))}
        {test?.certificate != null && (
          <Note kind="warn" title={t(`way.certificate.${test.certificate.state}`, test.certificate)} />
        )}
        {failed?.error != null && <FailureCard info={failed.error} />}
        {error !== null && <FailureCard info={error} />}
      </div>
    </section>
  )
}
