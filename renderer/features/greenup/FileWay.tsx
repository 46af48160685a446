import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isOcppconf } from '../../../shared/ocppconf/isOcppconf.ts'
import { editedXmlBytes } from '../../../shared/ocppconf/xmlEditing.ts'
import { networkAfter } from '../../../shared/stations/networkAfter.ts'
import { useItemWords } from '../../editors/ocppconf/itemWords.ts'
import { OcppconfEditor } from '../../editors/ocppconf/OcppconfEditor.tsx'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { FileNextStep } from './FileNextStep.tsx'
import { type StoredValue, useDesk, useGreenupFile } from './greenupDesk.ts'
import { KeptSheet } from './KeptSheet.tsx'
import { recoverFile, saidItems } from './recoverFile.ts'
import { StepsBar } from './StepsBar.tsx'
import { StoredNote } from './StoredNote.tsx'
import { StoreSheet } from './StoreSheet.tsx'
import { useFileKeys } from './useFileKeys.ts'
import { VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'
import { WaySwitch } from './WaySwitch.tsx'

const HIDDEN = '••••••••'

/** The recovered file in the editor, and the way of it back into the station. */
export function FileWay({ heading }: { heading: ReactNode }) {
  const { t } = useTranslation(['greenup', 'xml'])
  const words = useItemWords()
  const { snapshot, act } = useVisitTools()
  const { editing, name } = useGreenupFile()
  const { groups, mapping, otherBytes, changed } = useXmlView(useGreenupFile)
  const { sheet } = useDesk()
  const { busy, origin, identity, recovered } = snapshot
  useFileKeys()
  if (editing === null) return null
  const rows = groups.flatMap(group => group.rows).filter(row => row.changed)
  const values = rows.map((row): StoredValue => {
    const shown = (value: string): string => (value === '' ? t('page.empty') : row.secret ? HIDDEN : value)
    return {
      label: words.fullLabel(row),
      before: shown(row.before ?? ''),
      after: shown(row.value),
      atOnce: row.item?.group === 'rj45' || row.item?.group === 'wifi',
    }
  })
  const { file, baseline } = editing
  const network = file && baseline && networkAfter(baseline, file, mapping, new URL(origin).hostname)
  const close = (): void => useDesk.setState({ sheet: null })
  const store = (): void => {
    close()
    const bytes = editedXmlBytes(editing)
    const backupPath = recovered?.path ?? null
    useDesk.setState({ result: null })
    act('store', async backend => {
      await backend.greenup.store({ file: new Blob([bytes.slice()]), items: saidItems() })
      await recoverFile(backend)
      useDesk.setState({ result: { values, at: Date.now(), backupPath } })
    })
  }
  const again = (
    <>
      <button
        type="button"
        className="btn ghost sm icon"
        aria-label={t('page.file.keep')}
        title={t('page.file.keep')}
        onClick={() => saveFile(name ?? 'OCPPConf.xml', editedXmlBytes(editing), 'application/xml')}
      >
        <Icon name="file" />
      </button>
      <button
        type="button"
        className="btn ghost sm icon"
        aria-label={t('page.file.recoverAgain')}
        title={t('page.file.recoverAgain')}
        disabled={busy !== null || changed.length > 0 || otherBytes > 0}
        onClick={() => act('recover', recoverFile)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="btn ghost sm icon"
        aria-label={t('page.file.openBackup')}
        title={t('page.file.openBackup')}
        disabled={busy !== null}
        onClick={() => useDesk.setState({ sheet: 'kept' })}
      >
        <Icon name="box" />
      </button>
      <WaySwitch />
    </>
  )
  const unlike = baseline !== null && !isOcppconf(baseline, mapping)
  return (
    <>
      <main className="main fill greenupfile">
        {heading}
        <OcppconfEditor
          key={editing.source.text}
          useEditor={useGreenupFile}
          firmware={identity.firmware}
          locked={busy !== null}
          networkMore={network && t(network.to === null ? 'page.file.followsDhcp' : 'page.file.follows')}
          before={<StepsBar />}
          after={again}
          notes={
            <>
              <VisitNotes />
              <StoredNote />
              {unlike && <Note kind="warn" title={t('page.file.unlike')} />}
            </>
          }
        />
      </main>
      <FileNextStep onSave={() => useDesk.setState({ sheet: 'store' })} />
      <KeptSheet opened={sheet === 'kept'} onClose={close} />
      <StoreSheet
        opened={sheet === 'store'}
        title={t('page.store.title', { count: values.length })}
        button={t('page.store.button', { count: values.length })}
        values={values}
        otherBytes={otherBytes}
        network={network}
        onClose={close}
        onStore={store}
      />
    </>
  )
}
