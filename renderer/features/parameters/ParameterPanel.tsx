import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isPlainText, ValueEditor } from '../../editors/values/ValueEditor.tsx'
import { useParameters } from '../../stores/parametersStore.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { FindingNote } from './FindingNote.tsx'
import { PanelFacts } from './PanelFacts.tsx'
import type { Row } from './rows.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'
import { useWords } from './WordsContext.tsx'

/** Everything about one parameter: what it is, what is wrong, its typed editor, its raw text, and what the documents say of it. */
export function ParameterPanel({ row }: { row: Row }) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const { describe } = useDictionaryTexts()
  const { texts } = useWords()
  const { edit, reset, show, drafts } = useParameters()
  const { parameter } = row
  const text = row.value ?? ''
  const change = (value: string): void => edit(new Map([[row.key, value]]))
  const close = (): void => {
    show({ selected: null })
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  const putBack = (): void => {
    if (drafts[row.id] !== undefined) reset([row.key])
    else if (row.station !== null) edit(new Map([[row.key, row.station]]))
  }
  // What is wrong twice in the same words is said once.
  const findings = new Map(row.findings.map(finding => [JSON.stringify({ ...finding, field: undefined }), finding]))
  const grammar = parameter?.grammar
  const typed = grammar !== undefined && !row.readOnly
  return (
    <aside className="side" aria-label={t('panel.label', { key: row.key })} data-pane tabIndex={-1} onKeyDown={onKey}>
      <div className="row between">
        <h2 className="mono wrapany panelkey">{row.key}</h2>
        <span className="row tightrow">
          <button
            type="button"
            className="btn ghost icon sm"
            aria-label={t('panel.reset')}
            title={t('panel.reset')}
            disabled={drafts[row.id] === undefined && (row.station === null || row.station === row.value)}
            onClick={putBack}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="btn ghost icon sm"
            aria-label={t('panel.close')}
            title={t('panel.close')}
            onClick={close}
          >
            <Icon name="x" />
          </button>
        </span>
      </div>
      <div className="stack s2">
        <p className="muted small">{describe(parameter)}</p>
        {[...findings].map(([key, finding]) => (
          <FindingNote key={key} finding={finding} />
        ))}
        {row.readOnly && <p className="small">{t('panel.readOnly')}</p>}
        {typed && (
          <ValueEditor
            grammar={grammar}
            text={text}
            original={row.station ?? row.file}
            unit={parameter?.unit ?? null}
            length={parameter?.length ?? null}
            findings={row.findings}
            texts={texts}
            onChange={change}
          />
        )}
      </div>
      {!row.secret && !(typed && isPlainText(grammar)) && <RawText row={row} text={text} onChange={change} />}
      <div className="sep" />
      <dl className="kv plain small">
        <dt>{t('table.station')}</dt>
        <dd className="mono wrapany">
          {parameter?.access === 'WO' ? t('table.neverReadBack') : (row.station ?? t('table.none'))}
        </dd>
        {row.file !== null && !row.secret && <dt>{t('panel.inFile')}</dt>}
        {row.file !== null && !row.secret && <dd className="mono wrapany">{row.file}</dd>}
      </dl>
      {parameter && <div className="sep" />}
      {parameter && <PanelFacts parameter={parameter} />}
    </aside>
  )
}

/** The value as it is written, beside its typed editor. */
function RawText({ row, text, onChange }: { row: Row; text: string; onChange(text: string): void }) {
  const { t } = useTranslation('parameters')
  const id = useId()
  const wrong = row.findings.some(finding => finding.severity === 'error')
  return (
    <>
      <div className="sep" />
      <div className="row between">
        <label className="small b" htmlFor={id}>
          {t('panel.rawText')}
        </label>
        <CopyButton className="btn ghost sm" label={t('panel.copy')} text={() => text} />
      </div>
      <textarea
        id={id}
        className={`in area mono wrapany ${wrong ? 'err' : row.changed ? 'chg' : ''}`}
        rows={Math.min(6, Math.max(1, Math.ceil(text.length / 34)))}
        readOnly={row.readOnly}
        spellCheck={false}
        value={text}
        onChange={event => onChange(event.target.value.replace(/[\r\n]+/g, ''))}
      />
    </>
  )
}
