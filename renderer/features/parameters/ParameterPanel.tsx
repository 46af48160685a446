import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useParameters } from '../../stores/parametersStore.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDictionaryTexts } from './dictionaryTexts.ts'
import { Editor } from './editors/Editor.tsx'
import { FindingNote } from './FindingNote.tsx'
import type { Row } from './rows.ts'

/** Everything about one parameter: what it is, what is wrong, its typed editor, its raw text, and where its description is from. */
export function ParameterPanel({ row }: { row: Row }) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const texts = useDictionaryTexts()
  const { edit, reset, show, drafts } = useParameters()
  const rawId = useId()
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
  const wrong = row.findings.some(finding => finding.severity === 'error')
  const grammar = parameter?.grammar
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
        <p className="muted small">{texts.describe(parameter)}</p>
        {parameter && !parameter.accessStated && parameter.evidence === 'guide' && (
          <p className="tiny faint">{t('dictionary:accessInferred')}</p>
        )}
        {row.findings.map(finding => (
          <FindingNote key={`${finding.code} ${finding.field ?? ''}`} finding={finding} />
        ))}
        {row.readOnly ? (
          <p className="small">{t('panel.readOnly')}</p>
        ) : (
          grammar && (
            <Editor
              grammar={grammar}
              text={text}
              station={row.station}
              unit={parameter.unit}
              findings={row.findings}
              onChange={change}
            />
          )
        )}
      </div>
      {!row.secret && (
        <>
          <div className="sep" />
          <div className="row between">
            <label className="small b" htmlFor={rawId}>
              {t('panel.rawText')}
            </label>
            <CopyButton className="btn ghost sm" label={t('panel.copy')} text={() => text} />
          </div>
          <textarea
            id={rawId}
            className={`in area mono wrapany ${wrong ? 'err' : row.changed ? 'chg' : ''}`}
            rows={Math.min(6, Math.max(1, Math.ceil(text.length / 34)))}
            readOnly={row.readOnly}
            spellCheck={false}
            value={text}
            onChange={event => change(event.target.value.replace(/[\r\n]+/g, ''))}
          />
          {grammar?.kind === 'ocppId' && (
            <p className="tiny faint">{t('panel.ofAtMost', { length: text.length, max: grammar.maxLength })}</p>
          )}
        </>
      )}
      <div className="sep" />
      <dl className="kv plain small">
        <dt>{t('table.station')}</dt>
        <dd className="mono wrapany">
          {parameter?.access === 'WO' ? t('table.neverReadBack') : (row.station ?? t('table.none'))}
        </dd>
        {row.file !== null && !row.secret && <dt>{t('panel.inFile')}</dt>}
        {row.file !== null && !row.secret && <dd className="mono wrapany">{row.file}</dd>}
        {parameter && parameter.examples.length > 0 && <dt>{t('panel.example')}</dt>}
        {parameter && parameter.examples.length > 0 && (
          <dd className="mono wrapany">{parameter.examples.join(' · ')}</dd>
        )}
      </dl>
      {parameter && <p className="tiny faint sourceline">{texts.source(parameter)}</p>}
    </aside>
  )
}
