import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeView } from './CodeView.ts'
import { PHRASES } from './phrases.ts'
import type { RawCompletion, RawEditorProps, RawProblem } from './RawEditorProps.ts'

const NO_PROBLEMS: readonly RawProblem[] = []
const NO_COMPLETIONS: readonly RawCompletion[] = []
const NOTHING_MASKED: readonly { from: number; to: number }[] = []

/**
 * A text as it stands in the file, with what was found in it. It lives in a shadow root: there CodeMirror's styles are a sheet of the document's
 * own making, and not an element that the page's policy forbids. Tab leaves it, Esc too.
 */
export function CodeEditor(props: RawEditorProps) {
  const { i18n } = useTranslation()
  const { language, label, onChange, history } = props
  // What an editor is made with; with anything else it is another one.
  const made = [i18n.language, language, label, onChange === undefined, history === undefined].join('\n')
  return <Frame key={made} {...props} />
}

function Frame(props: RawEditorProps) {
  const { text, onChange, problems = NO_PROBLEMS, masked = NOTHING_MASKED, completions = NO_COMPLETIONS } = props
  const { t } = useTranslation('xml')
  const host = useRef<HTMLDivElement>(null)
  const after = useRef<HTMLParagraphElement>(null)
  const view = useRef<CodeView | null>(null)
  const latest = useRef({ props, t })
  useEffect(() => {
    latest.current = { props, t }
  })
  useEffect(() => {
    const element = host.current
    if (!element) return
    const { t: say } = latest.current
    const phrases = Object.entries(PHRASES).map(([theirs, ours]) => [theirs, say(`codeEditor.phrases.${ours}`)])
    const shown = new CodeView(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), {
      props: () => latest.current.props,
      phrases: Object.fromEntries(phrases),
      secret: say('codeEditor.secret'),
      leave: () => after.current?.focus(),
    })
    view.current = shown
    // What the editor used is nothing for the page's own keys.
    const keep = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) event.stopPropagation()
    }
    element.addEventListener('keydown', keep)
    return () => {
      element.removeEventListener('keydown', keep)
      shown.destroy()
      view.current = null
    }
  }, [])
  useEffect(() => {
    view.current?.showText(text)
    view.current?.showProblems(problems)
    view.current?.mask(masked)
  }, [text, problems, masked])
  useEffect(() => view.current?.offer(completions), [completions])
  return (
    <div className="rawedit">
      <div className="rawhost" ref={host} />
      <p className="rawhelp tiny muted" ref={after} tabIndex={-1}>
        {t(onChange === undefined ? 'codeEditor.helpReading' : 'codeEditor.help')}
      </p>
    </div>
  )
}
