import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { keyCompletion } from './keyCompletion.ts'

/** What is offered where the | stands, and what it takes the place of. */
function offered(marked: string): string | null {
  const pos = marked.indexOf('|')
  const doc = marked.replace('|', '')
  const state = EditorState.create({ doc, extensions: json() })
  const answer = keyCompletion(() => [{ label: 'com_OCPPID' }])(new CompletionContext(state, pos, false))
  if (answer === null || answer instanceof Promise) return null
  return `${answer.options.map(({ label }) => label).join()} for ${doc.slice(answer.from, answer.to)}`
}

describe('keyCompletion', () => {
  it.each([
    '{"com|": "1"}',
    '{"a": "1",\n"com|"\n}',
    '{"com|"}',
    '{"configurationKey": [{"key": "com|", "value": "1"}]}',
  ])('offers keys in %s', text => {
    expect(offered(text)).toBe('com_OCPPID for com')
  })

  it.each([
    '{"a": "com|"}',
    '{"a": {"com|": 1}}',
    '{"configurationKey": [{"key": "a", "value": "com|"}]}',
    '{"configurationKey": [{"ke|y": "a"}]}',
    '{|}',
  ])('offers nothing in %s', text => {
    expect(offered(text)).toBeNull()
  })
})
