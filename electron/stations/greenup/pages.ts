import { type HTMLElement, parse } from 'node-html-parser'
import type { GreenupMode, GreenupSide } from '../../../shared/stations/greenupFacts.ts'
import type { WebAnswer } from '../web/WebAnswer.ts'
import type { GreenupDialect } from './dialect.ts'

/** What every page of the station says at its top. null: it does not say so. */
export interface PageHeader {
  /** As the page writes it. */
  readonly time: string | null
  /** The same in ms since 1970. */
  readonly at: number | null
  readonly user: string | null
  readonly rfid: 'active' | 'inactive' | null
}

export interface ModePage {
  readonly header: PageHeader
  /** Each side the page has, the right one first. */
  readonly sides: { readonly side: GreenupSide; readonly mode: GreenupMode | null }[]
  readonly generation: 1 | 2
}

export interface AboutFacts {
  readonly serial: string | null
  readonly firmware: string | null
  readonly model: string | null
}

const MODES = ['immediate', 'external', 'schedule', 'modbus', 'ocpp'] as const

/** The answer as a page, or null where it is none. */
export function pageOf(answer: WebAnswer): HTMLElement | null {
  if (answer.mediaType !== 'text/html' && answer.mediaType !== 'application/xhtml+xml' && answer.mediaType !== '') {
    return null
  }
  const { text } = answer
  return /<(html|body|head|form)[\s>]/i.test(text) ? parse(text) : null
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function foldWord(text: string): string {
  return plain(text).normalize('NFC').toLowerCase()
}

/** Which of the given lists has this word, in whatever case. */
export function wordAmong<Name extends string>(
  text: string,
  lists: Readonly<Record<Name, readonly string[]>>,
  names: readonly Name[],
): Name | null {
  const folded = foldWord(text)
  return names.find(name => lists[name].some(word => foldWord(word) === folded)) ?? null
}

/** Whether the page is one of a Green'up station: its title says so (row G3). */
export function isGreenupPage(page: HTMLElement, { pages }: GreenupDialect): boolean {
  const titles = [page.querySelector('title'), page.querySelector(pages.header), page.querySelector('h1')]
  const text = titles.map(each => foldWord(each?.textContent ?? '')).join(' ')
  return pages.titles.some(title => text.includes(foldWord(title)))
}

/** Whether a page asks for the login: a form with a password and the fields of row G2. */
export function isLoginPage(page: HTMLElement, { login }: GreenupDialect): boolean {
  return page.querySelectorAll('form').some(form =>
    form.querySelectorAll('input').some(input => {
      const name = input.getAttribute('name')
      return name === login.passwordField && input.getAttribute('type')?.toLowerCase() === 'password'
    }),
  )
}

/** What a page says went wrong, or null. */
export function errorOn(page: HTMLElement, { errorSelector }: GreenupDialect): string | null {
  const text = plain(page.querySelector(errorSelector)?.textContent ?? '')
  return text === '' ? null : text.slice(0, 200)
}

function clockAt(text: string, pattern: string): { time: string; at: number } | null {
  const found = new RegExp(pattern).exec(text)
  if (!found) return null
  const [time, day, month, year, hour, minute, second, sign, hours, minutes] = found
  const at = Date.parse(
    `${year}-${month}-${day}T${hour?.padStart(2, '0')}:${minute}:${second}${sign}${hours}:${minutes}`,
  )
  return Number.isNaN(at) ? null : { time, at }
}

/** The facts of a page's header. */
export function readHeader(page: HTMLElement, { pages }: GreenupDialect): PageHeader {
  const header = page.querySelector(pages.header)
  const text = plain(header?.textContent ?? page.textContent)
  const clock = clockAt(text, pages.clock)
  const has = (words: readonly string[]): boolean => words.some(word => foldWord(text).includes(foldWord(word)))
  const { active, inactive } = pages.rfidWords
  return {
    time: clock?.time ?? null,
    at: clock?.at ?? null,
    user: plain(header?.querySelector(pages.headerUser)?.textContent ?? '') || null,
    rfid: has(inactive) ? 'inactive' : has(active) ? 'active' : null,
  }
}

/** The page 'Charging mode', or null where it has none of the forms of row G4. */
export function readModePage(page: HTMLElement, dialect: GreenupDialect): ModePage | null {
  const { mode, data } = dialect
  const sides = mode.sides.flatMap(side => {
    const form = page.querySelectorAll('form').find(each => inputValue(each, mode.sideField) === side)
    const select = form?.querySelector(`select[name="${mode.modeField}"]`)
    if (!select) return []
    const chosen = select.querySelector('option[selected]')?.getAttribute('value')
    return [{ side, mode: MODES.find(each => each === chosen) ?? null }]
  })
  if (sides.length === 0) return null
  const has = (name: string): boolean => page.querySelector(`input[name="${name}"]`) !== null
  return {
    header: readHeader(page, dialect),
    sides,
    generation: has(data.urlField) && has(data.uidField) ? 2 : 1,
  }
}

function inputValue(form: HTMLElement, name: string): string | null {
  return form.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? null
}

/** What the page 'About' says, by the words of its table's first column. */
export function readAbout(page: HTMLElement, { pages }: GreenupDialect): AboutFacts {
  const facts: Record<keyof AboutFacts, string | null> = { serial: null, firmware: null, model: null }
  for (const row of page.querySelectorAll('tr')) {
    const [label, value] = row.querySelectorAll('th, td').map(cell => plain(cell.textContent))
    const name = wordAmong(label ?? '', pages.aboutWords, ['serial', 'firmware', 'model'])
    if (name !== null && value) facts[name] ??= value
  }
  return facts
}
