import type { LogHint, LogLine, LogSource, LogTopic } from '../../../shared/log/logLine.ts'
import type { LogBook } from '../../stores/LogBook.ts'

export interface LogFilter {
  /** null: lines of all. */
  source: LogSource | null
  /** Empty: all topics. */
  topics: ReadonlySet<LogTopic>
}

export const NO_FILTER: LogFilter = { source: null, topics: new Set() }

/** The same hint is shown again only after so many lines: a fault that repeats would else bury the log under its hints. */
const HINT_AGAIN = 300

/** Lines looked at between two looks at the clock. */
const STEP = 512

/**
 * What is shown of a book: the filtered rows, and where a search finds its text. Both grow with the book and are never built twice.
 * All rows are equally high, so that a row's place on the page is its index: a line is one row, its hint the two rows below it.
 */
export class LogView {
  readonly #book: LogBook
  #filter = NO_FILTER
  #query = ''
  #session: string | null = null
  #looked = 0
  #searched = 0
  #frozenAt: number | null = null
  /** Per row: three times the line's place, plus 0 for the line and 1 or 2 for a row of its hint. */
  #rows: number[] = []
  #shown = 0
  #hits: number[] = []
  /** Where each hint was shown last. */
  readonly #hinted = new Map<string, number>()

  constructor(book: LogBook) {
    this.#book = book
  }

  get rows(): number {
    return this.#rows.length
  }

  /** How many lines pass the filter. */
  get shown(): number {
    return this.#shown
  }

  /** Places of the lines the search finds, ascending. */
  get hits(): readonly number[] {
    return this.#hits
  }

  get paused(): boolean {
    return this.#frozenAt !== null
  }

  /** Lines that came since the view was paused. */
  get kept(): number {
    return this.#frozenAt === null ? 0 : this.#book.end - Math.max(this.#frozenAt, this.#book.first)
  }

  /** The line of a row and which row of it this is (0 the line, 1 and 2 its hint). */
  row(index: number): { place: number; part: number; line: LogLine } | null {
    const code = this.#rows[index]
    if (code === undefined) return null
    const place = Math.floor(code / 3)
    const line = this.#book.at(place)
    return line === undefined ? null : { place, part: code % 3, line }
  }

  /** The row of the line at a place; where that line is not shown, the first row after it. */
  rowOf(place: number): number {
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#rows[middle] ?? 0) < place * 3) low = middle + 1
      else high = middle
    }
    return low
  }

  /** All shown lines from one place to another, both included. */
  *lines(from = this.#book.first, to = this.#book.end): Generator<LogLine> {
    for (let index = this.rowOf(from); index < this.#rows.length; index += 1) {
      const row = this.row(index)
      if (row === null || row.part !== 0) continue
      if (row.place > to) return
      yield row.line
    }
  }

  /** How many lines are shown from one place to another, both included. */
  count(from: number, to: number): number {
    const end = this.rowOf(to + 1)
    let count = 0
    for (let index = this.rowOf(from); index < end; index += 1) if ((this.#rows[index] ?? 0) % 3 === 0) count += 1
    return count
  }

  pause() {
    this.#frozenAt = this.#looked
  }

  goOn() {
    this.#frozenAt = null
  }

  filterBy(filter: LogFilter) {
    this.#filter = filter
    this.#restart()
  }

  /** Upper and lower case are the same. */
  search(query: string) {
    this.#query = query.toLowerCase()
    this.#hits = []
    this.#searched = this.#book.first
  }

  #restart() {
    this.#rows = []
    this.#hits = []
    this.#shown = 0
    this.#hinted.clear()
    this.#looked = this.#book.first
    this.#searched = this.#book.first
  }

  /**
   * Takes in what the book got since, until `deadline` (ms of performance.now()).
   * Gives back how many rows vanished at the top, and whether all is taken in.
   */
  advance(deadline: number): { vanished: number; done: boolean } {
    if (this.#session !== this.#book.session) {
      this.#session = this.#book.session
      this.#frozenAt = null
      this.#restart()
    }
    const vanished = this.#forget()
    const end = this.#frozenAt === null ? this.#book.end : Math.max(this.#frozenAt, this.#book.first)
    this.#looked = this.#walk(this.#looked, end, deadline, (place, line) => this.#look(place, line))
    if (this.#query === '') this.#searched = this.#looked
    else this.#searched = this.#walk(this.#searched, this.#looked, deadline, (place, line) => this.#seek(place, line))
    return { vanished, done: this.#looked === end && this.#searched === end }
  }

  #walk(from: number, end: number, deadline: number, see: (place: number, line: LogLine) => void): number {
    let place = Math.max(from, this.#book.first)
    while (place < end) {
      const stop = Math.min(end, place + STEP)
      for (; place < stop; place += 1) {
        const line = this.#book.at(place)
        if (line !== undefined) see(place, line)
      }
      if (performance.now() >= deadline) break
    }
    return place
  }

  #passes(line: LogLine): boolean {
    const { source, topics } = this.#filter
    return (source === null || line.source === source) && (topics.size === 0 || topics.has(line.topic))
  }

  #look(place: number, line: LogLine) {
    if (!this.#passes(line)) return
    this.#shown += 1
    this.#rows.push(place * 3)
    if (line.hint !== undefined && this.#isNews(line.hint, place)) this.#rows.push(place * 3 + 1, place * 3 + 2)
  }

  #isNews(hint: LogHint, place: number): boolean {
    const name = `${hint.code} ${JSON.stringify(hint.data)}`
    const last = this.#hinted.get(name)
    if (last !== undefined && place - last < HINT_AGAIN) return false
    this.#hinted.set(name, place)
    return true
  }

  #seek(place: number, line: LogLine) {
    if (this.#passes(line) && line.text.toLowerCase().includes(this.#query)) this.#hits.push(place)
  }

  /** Lets go of rows and hits whose lines the book has dropped. */
  #forget(): number {
    const first = this.#book.first
    if ((this.#hits[0] ?? first) < first) this.#hits = this.#hits.filter(place => place >= first)
    if ((this.#rows[0] ?? first * 3) >= first * 3) return 0
    const gone = this.rowOf(first)
    for (let index = 0; index < gone; index += 1) if ((this.#rows[index] ?? 0) % 3 === 0) this.#shown -= 1
    this.#rows.splice(0, gone)
    return gone
  }
}
