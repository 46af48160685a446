/** A stretch of a template's value. `broken`: an opening `{{` that begins no variable. */
export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'broken'; readonly text: string }

/** What a variable may be called: letters from A to Z, digits and `_`. */
export const VARIABLE_NAME = /^[A-Za-z0-9_]{1,40}$/

const TOKEN = /\{\{\{\{|\{\{[ \t]*([A-Za-z0-9_]{1,40})[ \t]*\}\}|\{\{(?!\{)/g

/** Variables are the same whatever their case, as keys are: a spreadsheet's `Serial` fills `{{serial}}`. */
export function foldVariable(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * A value of a template: text with variables, `{{name}}`. A `{{` that is meant as such is written `{{{{`; single braces and `}}` mean themselves.
 * A `{{` that is neither is broken, and never taken for text.
 */
export function parseTemplateText(value: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let text = ''
  let from = 0
  const flush = (): void => {
    if (text !== '') pieces.push({ kind: 'text', text })
    text = ''
  }
  for (const match of value.matchAll(TOKEN)) {
    const [token, name] = match
    text += value.slice(from, match.index)
    from = match.index + token.length
    if (token === '{{{{') {
      text += '{{'
      continue
    }
    flush()
    pieces.push(name === undefined ? { kind: 'broken', text: token } : { kind: 'variable', name })
  }
  text += value.slice(from)
  flush()
  return pieces
}

/** A text as a template's value that means just this text. */
export function escapeTemplateText(text: string): string {
  return text.replaceAll('{{', '{{{{')
}

/** A variable as it is written. */
export function variableText(name: string): string {
  return `{{${name}}}`
}

/** The value with each variable's text in its place, once: what a text holds is never looked into. A variable without one stays as it is written. */
export function fillTemplateText(
  pieces: readonly TemplatePiece[],
  read: (folded: string) => string | undefined,
): string {
  return pieces
    .map(piece =>
      piece.kind === 'variable' ? (read(foldVariable(piece.name)) ?? variableText(piece.name)) : piece.text,
    )
    .join('')
}
