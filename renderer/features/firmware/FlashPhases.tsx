import { useTranslation } from 'react-i18next'
import type { FlashPhase } from '../../../shared/job.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'

const LOOK: Record<FlashPhase['state'], { mark: string; icon: IconName }> = {
  waiting: { mark: '', icon: 'off' },
  now: { mark: 'now', icon: 'play' },
  done: { mark: 'done', icon: 'ok' },
  failed: { mark: 'bad', icon: 'err' },
}

/** The six phases of a flash, each a bar with its icon and word. */
export function FlashPhases({ phases }: { phases: readonly FlashPhase[] }) {
  const { t, i18n } = useTranslation('firmware')
  const seconds = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const reached = phases.map(phase => phase.state !== 'waiting').lastIndexOf(true)
  // A flash that goes on after a lost link leaves out what was done before.
  const shown = phases.map((phase, index) => ({ ...phase, earlier: phase.state === 'waiting' && index < reached }))
  return (
    <ol className="phases" aria-label={t('phases.label')}>
      {shown.map(({ name, state, tookMs, earlier }) => {
        const { mark, icon } = LOOK[earlier ? 'done' : state]
        return (
          <li key={name} className={mark} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="row wrap">
              <Icon name={icon} />
              <span>{t(`phases.${name}`)}</span>
              <span className="muted">
                {state === 'now' && t('phases.now')}
                {state === 'failed' && t('phases.stopped')}
                {state === 'done' && tookMs !== null && t('phases.took', { seconds: seconds.format(tookMs / 1000) })}
                {earlier && t('phases.earlier')}
                {state === 'waiting' && !earlier && <span className="visually-hidden">{t('phases.waiting')}</span>}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
