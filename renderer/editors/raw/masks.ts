import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

const BULLETS = '••••••••'

class Bullets extends WidgetType {
  readonly #label: string

  constructor(label: string) {
    super()
    this.#label = label
  }

  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    const dots = document.createElement('span')
    dots.className = 'cm-secret'
    dots.textContent = BULLETS
    dots.setAttribute('role', 'img')
    dots.setAttribute('aria-label', this.#label)
    return dots
  }
}

type Span = { readonly from: number; readonly to: number }

const setSpans = StateEffect.define<readonly Span[]>()

/** Shows stretches of the document as bullets; the cursor passes them as one. `label`: what is said of one aloud. */
export function masks(label: string): Extension {
  const bullets = Decoration.replace({ widget: new Bullets(label) })
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (shown, transaction) => {
      const effect = transaction.effects.find(one => one.is(setSpans))
      if (!effect?.is(setSpans)) return shown.map(transaction.changes)
      const length = transaction.newDoc.length
      const spans = effect.value.filter(({ from, to }) => from < to && to <= length)
      return Decoration.set(spans.map(({ from, to }) => bullets.range(from, to), true))
    },
    provide: its => [
      EditorView.decorations.from(its),
      EditorView.atomicRanges.of(view => view.state.field(its, false) ?? Decoration.none),
    ],
  })
  return field
}

/** Which stretches `masks` hides. */
export function maskSpans(spans: readonly Span[]): StateEffect<readonly Span[]> {
  return setSpans.of(spans)
}
