import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

/** The way back, above a page's title. */
export function Crumbs({ trail, here }: { trail: { label: string; onPress(): void }[]; here: string }) {
  const { t } = useTranslation('common')
  return (
    <nav className="row small muted" aria-label={t('crumbs')}>
      {trail.map(step => (
        <span key={step.label} className="row">
          <button type="button" className="linklike" onClick={step.onPress}>
            {step.label}
          </button>
          <Icon name="right" />
        </span>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  )
}
