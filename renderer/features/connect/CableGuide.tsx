import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useSettings } from '../../stores/snapshots.ts'
import { CableDrawing } from '../../ui/CableDrawing.tsx'
import { LineFields } from '../../ui/LineFields.tsx'
import { lineWords } from '../../ui/lineWords.ts'
import { Sheet } from '../../ui/Sheet.tsx'

/** Where the cable goes and in which order (ECClite guide, sections 6 and 7), and how the line is set. */
export function CableGuide() {
  const { t } = useTranslation('connect')
  const backend = useBackend()
  const { line } = useSettings()
  const [changing, setChanging] = useState(false)
  const close = () => setChanging(false)
  return (
    <>
      <h2 className="sidehead">{t('where.title')}</h2>
      <CableDrawing />
      <hr className="sep" />
      <ol className="olist">
        <li>
          <span className="n">1</span>
          <div>{t('step.noPower')}</div>
        </li>
        <li>
          <span className="n">2</span>
          <div>{t('step.plug')}</div>
        </li>
        <li className="now" aria-current="step">
          <span className="n">3</span>
          <div>
            <b>{t('step.choose')}</b>
            <p className="small muted">{t('step.chooseMore')}</p>
          </div>
        </li>
        <li>
          <span className="n">4</span>
          <div>{t('step.power')}</div>
        </li>
      </ol>
      <hr className="sep" />
      <div className="row between small wrap">
        <span className="muted">{t('line.title')}</span>
        <span className="row">
          <code>{lineWords(line)}</code>
          <button type="button" className="btn ghost sm" onClick={() => setChanging(true)}>
            {t('line.change')}
          </button>
        </span>
      </div>
      <Sheet
        opened={changing}
        onClose={close}
        title={t('line.title')}
        size={560}
        footer={
          <button type="button" className="btn primary" onClick={close}>
            {t('line.done')}
          </button>
        }
      >
        <div className="stack">
          <p className="muted">{t('line.more')}</p>
          <LineFields line={line} onChange={next => call(() => backend.settings.change({ line: next }))} />
        </div>
      </Sheet>
    </>
  )
}
