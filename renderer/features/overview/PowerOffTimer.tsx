import { useTranslation } from 'react-i18next'

/** How much of the time without power is over. */
export function PowerOffTimer({ left, of }: { left: number; of: number }) {
  const { t } = useTranslation('overview')
  const words = left > 0 ? t('silent.left', { n: left }) : t('silent.over')
  return (
    <div className="row offtimer">
      <div
        className="bar grow"
        role="progressbar"
        aria-label={t('silent.timer')}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={of - left}
        aria-valuetext={words}
      >
        <i style={{ width: `${((of - left) / of) * 100}%` }} />
      </div>
      <span className="b">{words}</span>
    </div>
  )
}
