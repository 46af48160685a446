import { useTranslation } from 'react-i18next'
import { FieldsWay } from './FieldsWay.tsx'
import { FileWay } from './FileWay.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'
import { RecoverFirst } from './RecoverFirst.tsx'
import { stationOf } from './recoverFile.ts'
import { useVisitTools } from './visitTools.ts'

/** OCPPConf.xml of the station: recover it, edit it, save it; on newer packages URL and UID alone as well. */
export function FileTab() {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { way, fileOf } = useDesk()
  const hasFile = useGreenupFile(({ editing }) => editing !== null)
  const { recovered, generation } = snapshot
  const isOpen = hasFile && recovered !== null && stationOf(recovered.id) === fileOf
  const heading = <h1 className="visually-hidden">{t('page.tab.file')}</h1>
  if (generation === 2 && way === 'fields') return <FieldsWay heading={heading} />
  return isOpen ? <FileWay heading={heading} /> : <RecoverFirst heading={heading} />
}
