import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/Note.tsx'
import { useDesk } from './greenupDesk.ts'
import { useTimes } from './useTimes.ts'

/** What was stored from here, as it was read back from the station. */
export function StoredNote() {
  const { t } = useTranslation('greenup')
  const time = useTimes()
  const { result } = useDesk()
  if (result === null) return null
  const { values, at, backupPath } = result
  return (
    <Note kind="ok" title={t('page.stored.title', { count: values.length, time: time(at) })}>
      <dl className="kv storedvalues">
        {values.map(({ label, before, after }) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd className="wrapany">
              <span className="mono old">{before}</span> → <span className="mono">{after}</span>
            </dd>
          </div>
        ))}
      </dl>
      {backupPath !== null && <p className="small muted wrapany">{t('page.stored.backup', { path: backupPath })}</p>}
    </Note>
  )
}
