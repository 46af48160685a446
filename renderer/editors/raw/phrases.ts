import type { Texts } from '../../../shared/strings/strings.ts'

export type PhraseName = keyof Texts['xml']['codeEditor']['phrases']

/** CodeMirror's own words, and the names of ours. `$` stands for a number. */
export const PHRASES: Readonly<Record<string, PhraseName>> = {
  Completions: 'completions',
  'Control character': 'controlCharacter',
  Diagnostics: 'problems',
  'No diagnostics': 'noProblems',
  'Go to line': 'goToLine',
  go: 'go',
  'Selection deleted': 'selectionDeleted',
  close: 'close',
  'current match': 'currentMatch',
  'on line': 'onLine',
  Find: 'find',
  Replace: 'replaceWith',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'matchCase',
  'by word': 'byWord',
  regexp: 'pattern',
  replace: 'replace',
  'replace all': 'replaceAll',
  'replaced $ matches': 'replacedMatches',
  'replaced match on line $': 'replacedMatch',
}
