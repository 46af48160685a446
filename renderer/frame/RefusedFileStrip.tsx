import { useTranslation } from 'react-i18next'
import { errorWords } from '../../shared/errorWords.ts'
import { useGivenFile } from '../stores/givenFile.ts'
import { State } from '../ui/State.tsx'

/** Says why the file the program was given is not open. */
export function RefusedFileStrip() {
  const { t } = useTranslation(['common', 'errors'])
  const { refused, dismiss } = useGivenFile()
  if (refused === null) return null
  const { name, error } = refused
  const words = errorWords(error)
  return (
    <div className="strip" role="alert">
      <State kind="warn">
        <b className="wrapany">{`${name}: ${t(`errors:${error.code}.title`, words)}`}</b>
      </State>
      <span className="small grow wrapany">{t(`errors:${error.code}.happened`, words)}</span>
      <button type="button" className="btn sm" onClick={dismiss}>
        {t('failure.dismiss')}
      </button>
    </div>
  )
}
