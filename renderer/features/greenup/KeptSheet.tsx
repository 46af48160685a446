import { useTranslation } from 'react-i18next'
import { greenupFiledUnder } from '../../../shared/stations/filedUnder.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { readKeptFile, useKeptFiles } from '../../stores/keptFiles.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useGreenupFile } from './greenupDesk.ts'
import { useVisitTools } from './visitTools.ts'

interface Props {
  readonly opened: boolean
  onClose(): void
}

/** The copies of this station's OCPPConf.xml, newest first; one of them becomes the new content of the editor. The station gets nothing of it here. */
export function KeptSheet({ opened, onClose }: Props) {
  const { t, i18n } = useTranslation(['greenup', 'common'])
  const backend = useBackend()
  const { run, error } = useCall()
  const { snapshot } = useVisitTools()
  const { recovered, identity, address } = snapshot
  const listed = useKeptFiles(greenupFiledUnder(snapshot), recovered?.id ?? null)
  // What the editor compares with needs no opening.
  const files = listed.files?.filter(({ id, name }) => name.toLowerCase().endsWith('.xml') && id !== recovered?.id)
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
  const open = async (id: string): Promise<void> => {
    const outcome = await run(async () => useGreenupFile.getState().replace((await readKeptFile(backend, id)).bytes))
    if (outcome.ok) onClose()
  }
  const failure = error ?? listed.error
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('page.kept.title', { serial: identity.serial ?? address })}
      footer={
        <button type="button" className="btn big" onClick={onClose}>
          {t('common:close')}
        </button>
      }
    >
      <div className="stack">
        {failure !== null && <FailureCard info={failure} />}
        {files?.length === 0 && (
          <EmptyState icon="box" title={t('page.kept.none')}>
            {t('page.kept.noneMore')}
          </EmptyState>
        )}
        {files !== undefined && files.length > 0 && (
          <>
            <p className="small muted">{t('page.kept.how')}</p>
            <table className="t keptlist">
              <thead>
                <tr>
                  <th scope="col">{t('page.kept.taken')}</th>
                  <th scope="col">{t('page.kept.size')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('page.kept.act')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ id, takenAt, bytes, path }) => (
                  <tr key={id} title={path}>
                    <td>{when.format(takenAt)}</td>
                    <td>{size.format(bytes)}</td>
                    <td className="num buttoncell">
                      <button type="button" className="btn sm" onClick={() => void open(id)}>
                        {t('page.kept.act')}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Sheet>
  )
}
