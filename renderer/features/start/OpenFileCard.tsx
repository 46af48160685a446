import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../../stores/openFile.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Files can be looked at and edited without a station. */
export function OpenFileCard() {
  const { t } = useTranslation('start')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="card dashed row wrap openfile">
      <Icon name="folder" />
      <div className="grow">
        <h2 className="b">{t('file.title')}</h2>
        <p className="small muted">{t('file.what')}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,.bin"
        hidden
        aria-label={t('file.open')}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) useOpenedFile.getState().open(file)
        }}
      />
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {t('file.open')}
      </button>
    </div>
  )
}
