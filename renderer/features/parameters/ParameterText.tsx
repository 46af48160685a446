import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ErrorInfo, errorInfoOf } from '../../../shared/errors.ts'
import { errorWords } from '../../../shared/errorWords.ts'
import { offsetOf } from '../../../shared/lineAndColumn.ts'
import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import { decodeJsonBytes } from '../../../shared/parameters/jsonBytes.ts'
import { findParameterSlots } from '../../../shared/parameters/parameterSlots.ts'
import { RawEditor } from '../../editors/raw/RawEditor.tsx'
import type { RawCompletion, RawProblem } from '../../editors/raw/RawEditorProps.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { Note } from '../../ui/Note.tsx'
import { applyText } from './applyText.ts'
import type { Row } from './rows.ts'
import { parametersToSave } from './saveParameters.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'
import { useWords } from './WordsContext.tsx'

const LONGEST_LABEL = 28

function problemOfText(text: string, { data }: ErrorInfo, message: string): RawProblem {
  const place = 'line' in data && 'column' in data ? offsetOf(text, data.line, data.column) : 0
  const from = Math.max(0, Math.min(place, text.length - 1))
  return { from, to: Math.min(text.length, from + 1), severity: 'error', message }
}

/** The parameters as the file that would be saved. What is typed is in the table at once; while it is no parameter file, the table waits. */
export function ParameterText({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation(['parameters', 'errors', 'xml'])
  const { file, drafts, edit, undo, redo, retext } = useParameters()
  const { describe, finding } = useDictionaryTexts()
  const { dictionary } = useWords()
  const saved = useMemo(() => decodeJsonBytes(parametersToSave(rows, file, drafts)).text, [rows, file, drafts])
  /** What is typed and is no parameter file; gone as soon as the page says something else. */
  const [typed, setTyped] = useState<{
    readonly text: string
    readonly error: ErrorInfo
    readonly over: string
  } | null>(null)
  const broken = typed?.over === saved ? typed : null
  const text = broken?.text ?? saved
  const message = broken && t(`errors:${broken.error.code}.happened`, errorWords(broken.error))
  const slots = useMemo(() => (broken ? [] : findParameterSlots(saved).slots), [broken, saved])
  const byKey = useMemo(() => new Map(rows.map(row => [row.id, row])), [rows])
  const problems = broken
    ? [problemOfText(text, broken.error, message ?? '')]
    : slots.flatMap(({ entry, offset, length }) =>
        (byKey.get(foldKey(entry.key))?.findings ?? []).map((found): RawProblem => {
          const { title, rule } = finding(found)
          const { severity, proposal } = found
          const label = (value: string): string =>
            value !== '' && value.length <= LONGEST_LABEL ? t('panel.use', { value }) : t('panel.fix')
          const fix = proposal && {
            label: label(proposal.value),
            apply: () => edit(new Map([[proposal.key, proposal.value]])),
          }
          return {
            from: offset,
            to: offset + length,
            severity,
            message: `${title} ${rule}`,
            fix,
          }
        }),
      )
  const masked = slots.flatMap(({ entry, offset, length }) =>
    byKey.get(foldKey(entry.key))?.secret && length > 2 ? [{ from: offset + 1, to: offset + length - 1 }] : [],
  )
  const completions = useMemo((): RawCompletion[] => {
    const there = new Set(slots.map(({ entry }) => foldKey(entry.key)))
    return dictionary.parameters
      .filter(({ key }) => !there.has(foldKey(key)))
      .map(parameter => ({ label: parameter.key, info: describe(parameter) }))
  }, [slots, dictionary, describe])
  const change = (next: string): void => {
    if (file === null) return
    try {
      const { content, drafts: now } = applyText(file.content, drafts, next)
      setTyped(null)
      retext(content, now)
    } catch (thrown) {
      setTyped({ text: next, error: errorInfoOf(thrown), over: saved })
    }
  }
  // What is no parameter file is not in the page's history: the first step back leaves it.
  const leave = (way: () => void) => (): void => (broken ? setTyped(null) : way())
  return (
    <div className="paramtext">
      {message !== null && (
        <div className="paramnotes">
          <Note kind="err" title={t('xml:parameterText.broken')}>
            {message} {t('xml:parameterText.waits')}
          </Note>
        </div>
      )}
      <RawEditor
        language="json"
        label={file?.name ?? t('xml:parameterText.label')}
        text={text}
        onChange={file === null ? undefined : change}
        problems={problems}
        masked={masked}
        completions={completions}
        history={{ undo: leave(undo), redo: leave(redo) }}
      />
    </div>
  )
}
