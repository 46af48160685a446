import { useTranslation } from 'react-i18next'

/** How much of an image the controller has confirmed, in whole percent; 100 only when all of it is there. */
export function percentOf(acknowledged: number, total: number): number {
  return total === 0 ? 0 : Math.floor((acknowledged / total) * 100)
}

export function FlashBar({ percent, failed = false }: { percent: number; failed?: boolean }) {
  const { t } = useTranslation('firmware')
  return (
    <div
      className={failed ? 'bar flashbar err' : 'bar flashbar'}
      role="progressbar"
      aria-label={t('running.bar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}
