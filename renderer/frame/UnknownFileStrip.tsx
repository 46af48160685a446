import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileBackup } from '../../shared/stations/fileBackup.ts'
import { useBackend } from '../stores/backend.tsx'
import { useCall } from '../stores/call.ts'
import { useOpenedFile } from '../stores/openFile.ts'
import { FailureCard } from '../ui/FailureCard.tsx'
import { Icon } from '../ui/Icon.tsx'
import { State } from '../ui/State.tsx'
import { opaqueKindOf } from './opaqueKind.ts'

/** Says, on whichever page it was dropped, that a file is none we can read, what it seems to be and which ones are, and keeps a copy of it where the person wants one. */
export function UnknownFileStrip() {
  const { t } = useTranslation(['common', 'xml'])
  const backend = useBackend()
  const { unknown, dismiss } = useOpenedFile()
  const { run, busy, error, clear } = useCall()
  const [kept, setKept] = useState<FileBackup | null>(null)
  useEffect(() => {
    if (unknown !== null) setKept(null)
    clear()
  }, [unknown, clear])
  if (unknown === null) return null
  const keep = async (): Promise<void> => {
    const outcome = await run(() => backend.backups.keepFile({ name: unknown.name, file: unknown }))
    if (outcome.ok) setKept(outcome.value)
  }
  return (
    <div className="strip" role="alert">
      <State kind={kept === null ? 'warn' : 'ok'}>
        <b className="wrapany">{t('xml:opaque.title', { name: unknown.name })}</b>
      </State>
      <span className="small grow wrapany">
        {kept === null
          ? `${t(`xml:opaque.${opaqueKindOf(unknown.name)}`)} ${t('xml:opaque.opens')}`
          : t('xml:opaque.kept', { path: kept.path, sha256: kept.sha256 })}
      </span>
      {error !== null && <FailureCard info={error} />}
      {kept === null && (
        <button type="button" className="btn sm" aria-disabled={busy} onClick={busy ? undefined : () => void keep()}>
          <Icon name={busy ? 'busy' : 'box'} />
          {t('xml:opaque.keep')}
        </button>
      )}
      <button type="button" className="btn sm" onClick={dismiss}>
        {t('failure.dismiss')}
      </button>
    </div>
  )
}
