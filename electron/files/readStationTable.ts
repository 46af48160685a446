import { CsvError, parse } from 'csv-parse/sync'
import { AppError, errorInfoOf } from '../../shared/errors.ts'
import { decodeJsonBytes } from '../../shared/parameters/jsonBytes.ts'
import { MAX_TABLE_BYTES, MAX_TABLE_ROWS, type StationTable } from '../../shared/templates/stationTable.ts'
import { foldVariable } from '../../shared/templates/templateText.ts'

type Delimiter = StationTable['delimiter']
type Row = StationTable['rows'][number]
type Broken = StationTable['broken'][number]

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']
/** Lines one row may take: a cell may hold line ends, but a quote that is never closed must not take the rest of the file. */
const MOST_LINES = 20

function decoded(bytes: Uint8Array): string {
  try {
    return decodeJsonBytes(bytes).text
  } catch (thrown) {
    const { code, data } = errorInfoOf(thrown)
    if (code !== 'file-encoding') throw thrown
    throw new AppError({ code: 'csv-encoding', data }, thrown)
  }
}

const quotesIn = (text: string): number => text.split('"').length - 1

/** What parts the cells of a header: of the three, the one it has most outside of quotes. */
function delimiterOf(header: string): Delimiter {
  const plain = header.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(delimiter => plain.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';'
}

/** The cells of one row, without blanks around those that are not quoted; the column, from 1, where a quote is wrong. */
function cellsOf(text: string, delimiter: Delimiter): readonly string[] | number {
  // What parts records for the parser, here where there is one.
  if (text.includes('\u0000')) return 1
  try {
    const [cells = []] = parse(text, {
      delimiter,
      relax_column_count: true,
      // A line end inside quotes is part of its cell; this text is one row.
      record_delimiter: '\u0000',
      cast: (value, { quoting }) => (quoting ? value : value.trim()),
    })
    return cells
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    return 1 + (typeof thrown.column === 'number' ? thrown.column : 0)
  }
}

/** The lines of the row that begins at `from`: more than one where a quoted cell holds line ends. */
function rowAt(lines: readonly string[], from: number): string[] {
  const row = [lines[from] ?? '']
  let quotes = quotesIn(row[0] ?? '')
  while (quotes % 2 === 1 && row.length < MOST_LINES && from + row.length < lines.length) {
    const line = lines[from + row.length] ?? ''
    row.push(line)
    quotes += quotesIn(line)
  }
  return row
}

function headerOf(cells: readonly string[]): string[] {
  const seen = new Set<string>()
  return cells.map((name, n) => {
    const folded = foldVariable(name)
    if (folded !== '' && seen.has(folded))
      throw new AppError({ code: 'csv-column-twice', data: { column: n + 1, name } })
    seen.add(folded)
    return name.trim()
  })
}

/**
 * Reads a table of stations: UTF-8 with or without a byte order mark, any line ends, cells parted by `;`, `,` or tab as its first line has them (a
 * spreadsheet's `sep=;` before it says which), quoted or not. A row whose quotes are wrong is named and the next line begins a new one. Rows without
 * any text are left out. Throws AppError file-too-large, csv-encoding, csv-empty, csv-column-twice, csv-too-many.
 */
export function readStationTable(bytes: Uint8Array): StationTable {
  const { length: size } = bytes
  if (size > MAX_TABLE_BYTES) throw new AppError({ code: 'file-too-large', data: { size, limit: MAX_TABLE_BYTES } })
  const lines = decoded(bytes).split(/\r\n|\n|\r/)
  const said = DELIMITERS.find(delimiter => lines[0]?.replaceAll('"', '').trim().toLowerCase() === `sep=${delimiter}`)
  let at = said === undefined ? 0 : 1
  while (at < lines.length && lines[at]?.trim() === '') at += 1
  const header = rowAt(lines, at)
  const delimiter = said ?? delimiterOf(header.join('\n'))
  const names = cellsOf(header.join('\n'), delimiter)
  if (typeof names === 'number' || names.every(name => name === '')) throw new AppError({ code: 'csv-empty', data: {} })
  const columns = headerOf(names)
  const rows: Row[] = []
  const broken: Broken[] = []
  at += header.length
  while (at < lines.length) {
    const row = rowAt(lines, at)
    const cells = cellsOf(row.join('\n'), delimiter)
    const line = at + 1
    if (typeof cells === 'number') broken.push({ line, column: cells })
    else if (cells.some(cell => cell !== '')) rows.push({ line, cells: [...cells] })
    if (rows.length + broken.length > MAX_TABLE_ROWS)
      throw new AppError({ code: 'csv-too-many', data: { limit: MAX_TABLE_ROWS } })
    at += typeof cells === 'number' ? 1 : row.length
  }
  if (rows.length + broken.length === 0) throw new AppError({ code: 'csv-empty', data: {} })
  return { delimiter, columns, rows, broken }
}
