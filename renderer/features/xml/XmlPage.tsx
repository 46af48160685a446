import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOcppconf } from '../../../shared/ocppconf/isOcppconf.ts'
import { OcppconfEditor } from '../../editors/ocppconf/OcppconfEditor.tsx'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { useOpenedFile } from '../../stores/openFile.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import { PlainXml } from './PlainXml.tsx'
import { ReplaceSheet } from './ReplaceSheet.tsx'
import { useXmlFile } from './useXmlFile.ts'
import { useXmlKeys } from './useXmlKeys.ts'
import { XmlNextStep } from './XmlNextStep.tsx'
import { useXmlPageEditor } from './xmlPageEditor.ts'
import './xml.css'

/** A file that has no text to show. */
const WITHOUT_TEXT: readonly string[] = ['file-too-large', 'file-encoding', 'xml-encoding', 'internal']

/** OCPPConf.xml from this laptop, and any other XML file: look, check, correct, save. */
export function XmlPage() {
  const { t } = useTranslation('xml')
  const { editing, name } = useXmlPageEditor()
  const { mapping } = useXmlView(useXmlPageEditor)
  const { waiting, show, forget, save } = useXmlFile()
  const open = useOpenedFile(state => state.open)
  const { choose, input } = useFileChooser({
    accept: '.xml,text/xml,application/xml',
    testId: 'xml-file',
    onFile: open,
  })
  const [asConf, setAsConf] = useState<string | null>(null)
  useXmlKeys(save)
  const baseline = editing?.baseline ?? null
  const isConf = baseline !== null && (isOcppconf(baseline, mapping) || asConf === editing?.source.text)
  const openButton = (
    <button type="button" className="btn sm" onClick={choose}>
      <Icon name="folder" />
      {t('toolbar.open')}
    </button>
  )
  const error = waiting?.error ?? null
  const refusal = error !== null && waiting !== null && (
    <FailureCard
      info={error}
      actions={
        <>
          {!WITHOUT_TEXT.includes(error.code) && (
            <button type="button" className="btn sm" onClick={() => show(waiting.name, waiting.bytes, true)}>
              {t('page.showText')}
            </button>
          )}
          <button type="button" className="btn sm" onClick={forget}>
            {t('page.dismiss')}
          </button>
        </>
      }
    />
  )
  return (
    <>
      <main className={`main fill ${editing ? 'xmlpage' : 'scroll'}`}>
        <h1 className="visually-hidden">{name === null ? t('title') : t('titleOf', { name })}</h1>
        {input}
        {editing === null ? (
          <div className="page center stack">
            {refusal}
            <EmptyState icon="file" title={t('page.empty')} actions={openButton}>
              {t('page.emptyMore')}
            </EmptyState>
          </div>
        ) : isConf ? (
          <OcppconfEditor
            key={editing.source.text}
            useEditor={useXmlPageEditor}
            firmware={null}
            before={<h2 className="xmlfilename wrapany">{name}</h2>}
            after={openButton}
            notes={refusal}
          />
        ) : (
          <>
            {refusal && <div className="xmlpagenotes">{refusal}</div>}
            <PlainXml after={openButton} onAsConf={() => setAsConf(editing.source.text)} />
          </>
        )}
      </main>
      <XmlNextStep isConf={isConf} onChoose={choose} onSave={save} />
      <ReplaceSheet
        name={name ?? ''}
        other={waiting !== null && error === null ? waiting.name : null}
        onStay={forget}
        onOpen={() => waiting && show(waiting.name, waiting.bytes)}
      />
    </>
  )
}
