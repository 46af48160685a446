import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../../stores/openFile.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'

/** Files can be looked at and edited without a station. */
export function OpenFileCard() {
  const { t } = useTranslation(['start', 'compare'])
  const { choose, input } = useFileChooser({ accept: '.json,.bin,.xml', onFile: useOpenedFile.getState().open })
  return (
    <div className="card dashed row wrap openfile">
      <Icon name="folder" />
      <div className="grow">
        <h2 className="b">{t('file.title')}</h2>
        <p className="small muted">{t('file.what')}</p>
      </div>
      {input}
      <button type="button" className="btn" onClick={() => useView.getState().go('compare')}>
        <Icon name="swap" />
        {t('compare:title')}
      </button>
      <button type="button" className="btn" onClick={choose}>
        {t('file.open')}
      </button>
    </div>
  )
}
