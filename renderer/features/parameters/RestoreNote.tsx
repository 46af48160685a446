import { useTranslation } from 'react-i18next'
import type { LoadedFile } from '../../stores/parametersStore.ts'
import { Note } from '../../ui/Note.tsx'
import type { Row } from './rows.ts'

/** What a loaded backup brings back, and what it cannot; for any file, which secrets were not kept over a reload. */
export function RestoreNote({ file, rows }: { file: LoadedFile; rows: readonly Row[] }) {
  const { t } = useTranslation('parameters')
  const list = (found: readonly Row[]): string => found.map(row => row.key).join(', ')
  const writeOnly = rows.filter(row => row.parameter?.access === 'WO' && !row.file)
  const readOnly = rows.filter(
    row => row.readOnly && row.file !== null && row.station !== null && row.file !== row.station,
  )
  const missing = rows.filter(row => row.file === null && row.station !== null && !row.readOnly)
  return (
    <>
      {file.restoring && (
        <Note kind="info" title={t('restore.title', { name: file.name })}>
          {t('restore.how')}
          <ul className="bullets">
            {writeOnly.length > 0 && <li>{t('restore.writeOnly', { keys: list(writeOnly) })}</li>}
            {readOnly.length > 0 && <li>{t('restore.readOnly', { keys: list(readOnly) })}</li>}
            {missing.length > 0 && <li>{t('restore.missing', { keys: list(missing) })}</li>}
          </ul>
        </Note>
      )}
      {file.withheld.length > 0 && (
        <Note kind="warn" title={t('restore.withheld', { keys: file.withheld.join(', ') })}>
          {t('restore.withheldMore')}
        </Note>
      )}
    </>
  )
}
