/** The 1-based line and column (UTF-16 units, as editors count) of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The offset of a 1-based line and column; the end of the text behind its last line. */
export function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\r|\n/g
  for (let left = line - 1; left > 0; left -= 1) if (ends.exec(text) === null) return text.length
  return Math.min(text.length, ends.lastIndex + column - 1)
}
