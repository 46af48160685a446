import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../stores/openFile.ts'
import { State } from '../ui/State.tsx'
import { opaqueKindOf } from './opaqueKind.ts'

/** Says, on whichever page it was dropped, that a file is none we can read, what it seems to be, and which ones are. */
export function UnknownFileStrip() {
  const { t } = useTranslation(['common', 'xml'])
  const { unknownName, dismiss } = useOpenedFile()
  if (unknownName === null) return null
  return (
    <div className="strip" role="alert">
      <State kind="warn">
        <b className="wrapany">{t('xml:opaque.title', { name: unknownName })}</b>
      </State>
      <span className="small grow">
        {t(`xml:opaque.${opaqueKindOf(unknownName)}`)} {t('xml:opaque.opens')}
      </span>
      <button type="button" className="btn sm" onClick={dismiss}>
        {t('failure.dismiss')}
      </button>
    </div>
  )
}
