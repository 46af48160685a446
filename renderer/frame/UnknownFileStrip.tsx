import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../stores/openFile.ts'
import { State } from '../ui/State.tsx'

/** Says, on whichever page it was dropped, that a file is none we can read, and which ones are. */
export function UnknownFileStrip() {
  const { t } = useTranslation(['common', 'start'])
  const { unknownName, dismiss } = useOpenedFile()
  if (unknownName === null) return null
  return (
    <div className="strip" role="alert">
      <State kind="warn">
        <b className="wrapany">{t('start:file.unknown', { name: unknownName })}</b>
      </State>
      <span className="small grow">{t('start:file.known')}</span>
      <button type="button" className="btn sm" onClick={dismiss}>
        {t('failure.dismiss')}
      </button>
    </div>
  )
}
