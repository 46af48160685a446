import { describe, expect, it } from 'vitest'
import { errorInfoOf } from '../../shared/errors.ts'
import { readStationTable } from './readStationTable.ts'

const read = (text: string) => readStationTable(Buffer.from(text))

function refusal(bytes: Uint8Array): unknown {
  try {
    return readStationTable(bytes)
  } catch (thrown) {
    return errorInfoOf(thrown)
  }
}

describe('a CSV of stations', () => {
  it.each([
    ['semicolons, CRLF and a byte order mark', '\uFEFFserial;uid\r\n1;NL*1\r\n2;NL*2\r\n', ';'],
    ['commas', 'serial,uid\n1,NL*1\n2,NL*2', ','],
    ['tabs', 'serial\tuid\n1\tNL*1\n2\tNL*2\n', '\t'],
    ['old line ends', 'serial;uid\r1;NL*1\r2;NL*2\r', ';'],
    ['quotes around every cell', '"serial";"uid"\n"1";"NL*1"\n"2";"NL*2"\n', ';'],
    ['blanks around cells', ' serial ; uid \n 1 ;NL*1\n2;  NL*2\n', ';'],
  ])('is read with %s', (_, text, delimiter) => {
    expect(read(text)).toEqual({
      delimiter,
      columns: ['serial', 'uid'],
      rows: [
        { line: 2, cells: ['1', 'NL*1'] },
        { line: 3, cells: ['2', 'NL*2'] },
      ],
      broken: [],
    })
  })

  it('has the delimiter that a spreadsheet names in a line of its own', () => {
    expect(read('sep=,\r\na;b,c\r\n1;2,3\r\n')).toMatchObject({ delimiter: ',', columns: ['a;b', 'c'] })
  })

  it('takes no delimiter, quote or line end inside quotes for one, and keeps blanks there', () => {
    expect(read('a;b\n"x;y";" ""z"" "\n"one\ntwo";3\n').rows).toEqual([
      { line: 2, cells: ['x;y', ' "z" '] },
      { line: 3, cells: ['one\ntwo', '3'] },
    ])
  })

  it('leaves lines without text out, and numbers the others as the file does', () => {
    expect(read('a;b\n\n;\n   \n1;2\n').rows).toEqual([{ line: 5, cells: ['1', '2'] }])
  })

  it('keeps rows that are too short or too long as they are', () => {
    expect(read('a;b\n1\n1;2;3\n').rows.map(({ cells }) => cells.length)).toEqual([1, 3])
  })

  it('names a row whose quotes are wrong, and loses none of the others', () => {
    const { rows, broken } = read('a;b\n1;2" wide\n2;"open\n3;4\n"x" y;5\n6;"7"\n')
    expect(broken).toEqual([
      { line: 2, column: 2 },
      { line: 3, column: 2 },
      { line: 5, column: 1 },
    ])
    expect(rows).toEqual([
      { line: 4, cells: ['3', '4'] },
      { line: 6, cells: ['6', '7'] },
    ])
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFFa;b\n1;2', 'utf16le'), { code: 'csv-encoding', data: { encoding: 'UTF-16LE' } }],
    ['Latin-1', Buffer.from('a;b\né;2', 'latin1'), { code: 'csv-encoding', data: { encoding: 'unknown' } }],
    ['nothing in it', Buffer.from(''), { code: 'csv-empty', data: {} }],
    ['a first line alone', Buffer.from('a;b\n'), { code: 'csv-empty', data: {} }],
    [
      'the same column twice',
      Buffer.from('uid;b;UID\n1;2;3'),
      { code: 'csv-column-twice', data: { column: 3, name: 'UID' } },
    ],
    ['too many rows', Buffer.from(`a\n${'1\n'.repeat(1001)}`), { code: 'csv-too-many', data: { limit: 1000 } }],
    [
      'more than 1 MB',
      Buffer.alloc(1024 * 1024 + 1, 0x61),
      { code: 'file-too-large', data: { size: 1048577, limit: 1048576 } },
    ],
  ])('is refused by name with %s', (_, bytes, error) => expect(refusal(bytes)).toEqual(error))
})
