import type { ErrorInfo } from './errors.ts'

/** An error's data as its text takes it: lists become one text, what is not known becomes empty, numbers stay numbers. */
export function errorWords(info: ErrorInfo): Record<string, string | number> {
  const words: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(info.data)) {
    words[name] = typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value ?? '')
  }
  if ('group' in info.data && info.data.group !== null) words.context = 'group'
  return words
}
