import { type Node, type ParseErrorCode, parseTree, visit } from 'jsonc-parser'
import { AppError } from '../errors.ts'

/** Levels of nesting a file may have; the files of the field have 3. */
export const MAX_DEPTH = 32

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Why a text is no JSON, by the number jsonc-parser gives it. `trailing-comma` is told from the characters. */
const REASONS: { readonly [code in ParseErrorCode]: string } = {
  1: 'invalid-symbol',
  2: 'invalid-number',
  3: 'property-name-expected',
  4: 'value-expected',
  5: 'colon-expected',
  6: 'comma-expected',
  7: 'close-brace-expected',
  8: 'close-bracket-expected',
  9: 'end-of-file-expected',
  10: 'comment',
  11: 'comment',
  12: 'unterminated-string',
  13: 'invalid-number',
  14: 'invalid-unicode-escape',
  15: 'invalid-escape',
  16: 'invalid-character',
}

function reasonOf(text: string, code: ParseErrorCode, offset: number): string {
  const afterComma = /^[}\]]/.test(text.slice(offset, offset + 1)) && /,[ \t\r\n]*$/.test(text.slice(0, offset))
  return afterComma && (code === 3 || code === 4) ? 'trailing-comma' : REASONS[code]
}

/** `configurationKey[3].value`; `$` for the file as a whole. */
export function placeInJson(path: readonly (string | number)[]): string {
  const place = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return place === '' ? '$' : place.replace(/^\./, '').slice(0, 200)
}

/** A name that would reach into the prototype of an object made from the file. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key)
}

/**
 * The syntax tree of a JSON text, with the offset of every node: RFC 8259 to the letter, no comments, no trailing commas.
 * Throws AppError json-syntax, json-duplicate-key (the same member twice in one object), json-forbidden-key (`__proto__`, `constructor`,
 * `prototype`) with line and column, and json-shape beyond 32 levels. The first thing wrong in the file is the one reported.
 */
export function parseStrictJson(text: string): Node {
  const members: Set<string>[] = []
  let depth = 0
  // Thrown from inside the walk, which is what keeps a file of a million brackets from filling the stack.
  const goDeeper = (path: () => (string | number)[]): void => {
    depth += 1
    if (depth > MAX_DEPTH) {
      throw new AppError({ code: 'json-shape', data: { place: placeInJson(path()), expected: `depth-${MAX_DEPTH}` } })
    }
  }
  visit(
    text,
    {
      onError(code, offset, _length, startLine, startColumn) {
        const place = { line: startLine + 1, column: startColumn + 1 }
        throw new AppError({ code: 'json-syntax', data: { ...place, reason: reasonOf(text, code, offset) } })
      },
      onObjectBegin(_offset, _length, _line, _column, path) {
        goDeeper(path)
        members.push(new Set())
      },
      onObjectProperty(key, _offset, _length, startLine, startColumn) {
        const place = { line: startLine + 1, column: startColumn + 1 }
        if (isForbiddenKey(key)) throw new AppError({ code: 'json-forbidden-key', data: { key, ...place } })
        const seen = members.at(-1)
        if (seen?.has(key)) throw new AppError({ code: 'json-duplicate-key', data: { key, ...place } })
        seen?.add(key)
      },
      onObjectEnd() {
        members.pop()
        depth -= 1
      },
      onArrayBegin(_offset, _length, _line, _column, path) {
        goDeeper(path)
      },
      onArrayEnd() {
        depth -= 1
      },
    },
    { disallowComments: true },
  )
  const root = parseTree(text, [], { disallowComments: true })
  if (root === undefined) {
    throw new AppError({ code: 'json-syntax', data: { line: 1, column: 1, reason: 'value-expected' } })
  }
  return root
}
