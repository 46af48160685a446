import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../../../shared/errorWords.ts'
import { maskSpans, secretSpans, secretSpansByName } from '../../../shared/ocppconf/secretSpans.ts'
import { Icon } from '../../ui/Icon.tsx'
import { RawEditor } from '../raw/RawEditor.tsx'
import type { RawCompletion } from '../raw/RawEditorProps.ts'
import { DiffView } from './DiffView.tsx'
import { findingProblems, syntaxProblem } from './sourceProblems.ts'
import { useChangeWords } from './useChangeWords.ts'
import { useReachable } from './useReachable.ts'
import type { XmlView } from './useXmlView.ts'
import type { UseXmlEditor } from './xmlEditor.ts'

const NO_SPANS: readonly { from: number; to: number }[] = []

interface Props {
  readonly useEditor: UseXmlEditor
  readonly view: XmlView
  readonly locked: boolean
}

/** The text of the file: what changed in it, or all of it to edit. */
export function SourcePane({ useEditor, view, locked }: Props) {
  const { t } = useTranslation(['xml', 'greenup', 'errors'])
  const changes = useChangeWords(view)
  const { editing, name, view: shown, showSecrets, show, setText, setValue, undo, redo } = useEditor()
  const history = useMemo(() => ({ undo, redo }), [undo, redo])
  const { mapping, findings, groups } = view
  const file = editing?.file ?? null
  const baseline = editing?.baseline ?? null
  const text = editing?.text ?? ''
  const broken = editing?.problem ?? null
  const spans = useMemo(() => (file ? secretSpans(file, mapping) : NO_SPANS), [file, mapping])
  const problems = useMemo(() => {
    if (broken) return [syntaxProblem(text, broken, t(`errors:${broken.code}.happened`, errorWords(broken)))]
    if (!file) return []
    return findingProblems(file, findings, {
      finding: found =>
        `${t(`greenup:findings.${found.code}.title`, found.data)} ${t(`greenup:findings.${found.code}.rule`, found.data)}`,
      fix: value => (value !== '' && value.length <= 32 ? t('use', { value }) : t('fix')),
      setValue,
    })
  }, [broken, text, file, findings, setValue, t])
  const completions = useMemo((): RawCompletion[] => {
    const rows = new Map(groups.flatMap(group => group.rows).map(row => [row.path, row]))
    const labels = new Map(
      [...rows.values()].map(row => [row.path.slice(row.path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, ''), row]),
    )
    const names = new Set(file?.nodes.flatMap(node => (node.kind === 'attribute' ? [] : [node.name])))
    return [...names].map(label => {
      const item = labels.get(label)?.item
      return item ? { label, detail: t(`greenup:items.${item.id}.label`) } : { label }
    })
  }, [groups, file, t])
  const whole = shown === 'whole' || baseline === null || broken !== null
  const masked = useMemo(() => {
    if (showSecrets) return NO_SPANS
    return broken === null ? spans : secretSpansByName(text, file?.text ?? '', spans)
  }, [showSecrets, broken, spans, text, file])
  const shownText = (its: typeof file): string =>
    its === null ? '' : showSecrets ? its.text : maskSpans(its.text, secretSpans(its, mapping))
  return (
    <section className="xmlsource" aria-label={t('panes.source')} data-pane tabIndex={-1}>
      <div className="row wrap xmlsourcehead">
        <span className="small b grow" aria-live="polite">
          {broken ? t(`errors:${broken.code}.happened`, errorWords(broken)) : changes}
        </span>
        {spans.length > 0 && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t(showSecrets ? 'panes.hideSecrets' : 'panes.secrets')}
            title={t(showSecrets ? 'panes.hideSecrets' : 'panes.secrets')}
            onClick={() => show({ showSecrets: !showSecrets })}
          >
            <Icon name="eye" />
          </button>
        )}
        <SegmentedControl
          aria-label={t('panes.view')}
          size="xs"
          value={whole ? 'whole' : 'diff'}
          disabled={baseline === null || broken !== null}
          data={[
            { value: 'diff', label: t('panes.diff') },
            { value: 'whole', label: t('panes.whole') },
          ]}
          onChange={value => show({ view: value === 'whole' ? 'whole' : 'diff' })}
        />
      </div>
      {whole ? (
        <RawEditor
          language="xml"
          label={name ?? t('panes.source')}
          text={text}
          onChange={locked ? undefined : setText}
          problems={problems}
          masked={masked}
          completions={completions}
          history={history}
        />
      ) : (
        <Scrolling label={t('panes.diff')}>
          <DiffView
            before={baseline.text}
            after={text}
            shownBefore={shownText(baseline)}
            shownAfter={shownText(file)}
          />
        </Scrolling>
      )}
    </section>
  )
}

function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  const reachable = useReachable<HTMLElement>()
  return (
    <section className="scroll xmldiffscroll" aria-label={label} ref={reachable}>
      {children}
    </section>
  )
}
