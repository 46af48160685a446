/** Something found in a text, at its own places (line ends count as they are in the file). */
export interface RawProblem {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning' | 'hint'
  /** What, and the rule, in words. */
  readonly message: string
  /** What one click does about it. */
  readonly fix?: { readonly label: string; apply(): void } | undefined
}

/** A name that may be typed. */
export interface RawCompletion {
  readonly label: string
  /** What it is, in a word or two. */
  readonly detail?: string
  /** What it does, in a sentence. */
  readonly info?: string
}

export interface RawEditorProps {
  readonly language: 'json' | 'xml'
  /** Its name, for those who cannot see it. */
  readonly label: string
  readonly text: string
  /** What is typed; without it the text can be read only. */
  readonly onChange?: ((text: string) => void) | undefined
  readonly problems?: readonly RawProblem[]
  /** Stretches that show as bullets. */
  readonly masked?: readonly { readonly from: number; readonly to: number }[]
  readonly completions?: readonly RawCompletion[]
  /** The page's history where it has one; else the editor has its own. */
  readonly history?: { undo(): void; redo(): void } | undefined
}
