import type { ComparedValue } from './comparedSet.ts'
import type { ComparedRow, Difference } from './compareSets.ts'

/** The order of a report: what needs a person first. Texts: `compare:report.<difference>`. */
export const reported = [
  'conflict',
  'changed',
  'left-changed',
  'right-changed',
  'left-only',
  'right-only',
  'read-only',
  'same',
] as const satisfies readonly Difference[]

/** The words of a report; texts: `compare:report.<word>`. */
export type ReportWord = 'title' | 'left' | 'right' | 'origin' | (typeof reported)[number]
type Words = (word: ReportWord) => string

/** What the sides are called; `origin` where there is one. */
export interface ReportNames {
  readonly left: string
  readonly right: string
  readonly origin: string | null
}

const CONTROL = /[\p{Cc}]/gu

/** A value on one line. */
function inLine({ shown }: ComparedValue): string {
  return shown.replace(CONTROL, character => JSON.stringify(character).slice(1, -1))
}

function labelled(word: Words, values: readonly (readonly ['left' | 'right' | 'origin', string])[]): string[] {
  const width = Math.max(...values.map(([side]) => word(side).length))
  return values.map(([side, text]) => `${`${word(side)}:`.padEnd(width + 1)} ${text}`)
}

function rowLines(row: ComparedRow, word: Words): string[] {
  const values = (['origin', 'left', 'right'] as const).flatMap(side => {
    const value = row[side]
    return value ? [[side, inLine(value)] as const] : []
  })
  return [`  ${row.name}`, ...labelled(word, values).map(line => `    ${line}`)]
}

/** A comparison as plain text, secrets masked; of what is the same only the number. Ends with a line break. */
export function compareReport(rows: readonly ComparedRow[], names: ReportNames, word: Words): string {
  const sides = (['left', 'right', 'origin'] as const).flatMap(side => {
    const name = names[side]
    return name === null ? [] : [[side, name] as const]
  })
  const groups = reported.flatMap(difference => {
    const found = rows.filter(row => row.difference === difference)
    if (found.length === 0) return []
    const listed = difference === 'same' ? [] : found.flatMap(row => rowLines(row, word))
    return ['', `${word(difference)}: ${found.length}`, ...listed]
  })
  return `${[word('title'), '', ...labelled(word, sides), ...groups].join('\n')}\n`
}
