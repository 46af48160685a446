import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json, jsonLanguage } from '@codemirror/lang-json'
import { xml } from '@codemirror/lang-xml'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, forEachDiagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view'
import { keyCompletion } from './keyCompletion.ts'
import { maskSpans, masks } from './masks.ts'
import type { RawCompletion, RawEditorProps, RawProblem } from './RawEditorProps.ts'
import { changeRaw, type DocChange, type RawText, rawTextOf, shortestChange, toDoc } from './rawText.ts'
import { rawTheme } from './rawTheme.ts'

/** Marks what came from outside, and was not typed here. */
const fromOutside = Annotation.define<boolean>()
const SEVERITY = { error: 'error', warning: 'warning', hint: 'info' } as const

export interface CodeViewParts {
  /** The properties as they are now. */
  props(): RawEditorProps
  /** CodeMirror's words in the language of the page. */
  readonly phrases: Readonly<Record<string, string>>
  /** What is said aloud where a secret is hidden. */
  readonly secret: string
  /** Esc was pressed, and nothing in the editor wanted it. */
  leave(): void
}

function xmlWith(completions: readonly RawCompletion[]): Extension {
  return xml({
    elements: completions.map(({ label, detail }) => ({ name: label, completion: detail ? { detail } : {} })),
  })
}

/** The first fix of a problem on the line of the cursor. */
function applyFix(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  let done = false
  forEachDiagnostic(view.state, ({ actions }, from, to) => {
    const [action] = actions ?? []
    if (done || !action || to < line.from || from > line.to) return
    done = true
    action.apply(view, from, to)
  })
  return done
}

/** CodeMirror in a shadow root, and the text as the file has it. */
export class CodeView {
  readonly #parts: CodeViewParts
  readonly #view: EditorView
  readonly #names = new Compartment()
  #raw: RawText
  /** Texts told to the page and not yet shown by it, the oldest first, and the one before them. */
  #told: string[] = []

  constructor(root: ShadowRoot, parts: CodeViewParts) {
    this.#parts = parts
    this.#raw = rawTextOf(parts.props().text)
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: this.#raw.doc, extensions: this.#extensions() }),
    })
  }

  #extensions(): Extension {
    const { props, phrases, secret, leave } = this.#parts
    const { label, language, completions = [], onChange } = props()
    const keys = (): readonly RawCompletion[] => props().completions ?? []
    const runs = (run: () => void) => (): boolean => {
      run()
      return true
    }
    return [
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorState.readOnly.of(onChange === undefined),
      lineNumbers(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      bracketMatching(),
      search({ top: true }),
      masks(secret),
      rawTheme,
      language === 'xml'
        ? this.#names.of(xmlWith(completions))
        : [json(), closeBrackets(), jsonLanguage.data.of({ autocomplete: keyCompletion(keys) })],
      autocompletion({ icons: false }),
      this.#history(),
      keymap.of([
        { key: 'Mod-.', run: applyFix },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...searchKeymap,
        ...lintKeymap,
        ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
        { key: 'Escape', run: runs(leave) },
      ]),
      EditorView.updateListener.of(update => this.#took(update)),
    ]
  }

  #history(): Extension {
    const { props } = this.#parts
    if (props().history === undefined) return [history(), keymap.of(historyKeymap)]
    const step = (way: 'undo' | 'redo') => (): boolean => {
      this.#told = []
      props().history?.[way]()
      return true
    }
    return keymap.of([
      { key: 'Mod-z', run: step('undo'), shift: step('redo') },
      { key: 'Mod-y', run: step('redo') },
    ])
  }

  #took(update: ViewUpdate): void {
    if (!update.docChanged || update.transactions.some(one => one.annotation(fromOutside))) return
    const changes: DocChange[] = []
    update.changes.iterChanges((from, to, _from, _to, insert) => {
      changes.push({ from, to, insert: insert.toString() })
    })
    const before = this.#raw.raw
    this.#raw = changeRaw(this.#raw, changes)
    this.#told = this.#told.length === 0 ? [before, this.#raw.raw] : [...this.#told, this.#raw.raw]
    this.#parts.props().onChange?.(this.#raw.raw)
  }

  /**
   * Shows another text; what is the same in both stays where it is, the cursor too. A page that is slower than the typing comes with a text of some
   * letters ago: that is no other text, and is left.
   */
  showText(text: string): void {
    if (this.#raw.raw === text) {
      this.#told = []
      return
    }
    const late = this.#told.indexOf(text)
    if (late >= 0) {
      this.#told = this.#told.slice(late)
      return
    }
    this.#told = []
    this.#raw = rawTextOf(text)
    const changes = shortestChange(this.#view.state.doc.toString(), this.#raw.doc)
    if (changes) this.#view.dispatch({ changes, annotations: fromOutside.of(true) })
  }

  /** Underlines what was found in the text that is shown. */
  showProblems(problems: readonly RawProblem[]): void {
    const editable = this.#parts.props().onChange !== undefined
    const found = problems.map(({ from, to, severity, message, fix }): Diagnostic => {
      const actions = fix && editable ? [{ name: fix.label, apply: () => fix.apply() }] : []
      return { from: this.#place(from), to: this.#place(to), severity: SEVERITY[severity], message, actions }
    })
    this.#view.dispatch(setDiagnostics(this.#view.state, found))
  }

  /** Hides stretches of the text that is shown. */
  mask(spans: readonly { readonly from: number; readonly to: number }[]): void {
    const places = spans.map(({ from, to }) => ({ from: this.#place(from), to: this.#place(to) }))
    this.#view.dispatch({ effects: maskSpans(places) })
  }

  /** Offers other names of elements; those of JSON are asked for when they are needed. */
  offer(completions: readonly RawCompletion[]): void {
    if (this.#parts.props().language === 'xml')
      this.#view.dispatch({ effects: this.#names.reconfigure(xmlWith(completions)) })
  }

  #place(offset: number): number {
    return Math.min(toDoc(this.#raw, offset), this.#view.state.doc.length)
  }

  destroy(): void {
    this.#view.destroy()
  }
}
