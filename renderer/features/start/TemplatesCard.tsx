import { useTranslation } from 'react-i18next'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'

/** The way to one file for many stations. */
export function TemplatesCard() {
  const { t } = useTranslation('templates')
  return (
    <div className="card dashed row wrap openfile">
      <Icon name="list" />
      <div className="grow">
        <h2 className="b">{t('start.title')}</h2>
        <p className="small muted">{t('start.what')}</p>
      </div>
      <button type="button" className="btn" onClick={() => useView.getState().go('templates')}>
        {t('start.open')}
      </button>
    </div>
  )
}
