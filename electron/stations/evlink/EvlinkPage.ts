import { type HTMLElement, parse } from 'node-html-parser'
import { AppError } from '../../../shared/errors.ts'
import { addressOf, hostAndPort } from '../web/stationAddress.ts'
import type { WebAnswer } from '../web/WebAnswer.ts'
import type { EvlinkDialect } from './dialect.ts'

/** What a page says of the request before it, by the dialect's row E13. */
export type Message = 'saved' | 'refused' | 'denied' | 'locked'

const MESSAGES: readonly Message[] = ['saved', 'refused', 'denied', 'locked']

/** A page of a station, read. What it says is known by names and ids, never by its words: they are in the language of the login. */
export class EvlinkPage {
  readonly #root: HTMLElement
  readonly #dialect: EvlinkDialect
  readonly #answer: WebAnswer

  /** Throws AppError answer-unexpected for what is no web page, or came with an error's status. */
  constructor(answer: WebAnswer, dialect: EvlinkDialect) {
    const address = hostAndPort(addressOf(answer.url))
    if (answer.status >= 400) {
      throw new AppError({
        code: 'answer-unexpected',
        data: { address, reason: 'status', detail: String(answer.status) },
      })
    }
    const { text } = answer
    if (answer.mediaType !== 'text/html' && !/^\s*</.test(text)) {
      throw new AppError({
        code: 'answer-unexpected',
        data: { address, reason: 'not-a-page', detail: answer.mediaType },
      })
    }
    this.#root = parse(text)
    this.#dialect = dialect
    this.#answer = answer
  }

  /** Where it came from, as errors name it. */
  get address(): string {
    return hostAndPort(addressOf(this.#answer.url))
  }

  /** The refusal of a page that is not the one that was asked for. */
  notRecognised(page: string): AppError {
    return new AppError({ code: 'page-not-recognised', data: { address: this.address, page } })
  }

  /** The login form, which also stands for "you are not signed in" (row E2). */
  get isLogin(): boolean {
    const { user, password } = this.#dialect.login
    return this.form([user, password]) !== null
  }

  /** The form that changes the password (row E11). */
  get isPasswords(): boolean {
    const { old, new: next } = this.#dialect.passwords
    return this.form([old, next]) !== null
  }

  /** The frame after the login (row E1). */
  get isIndex(): boolean {
    return this.#root.getElementById(this.#dialect.index.tab) !== null
  }

  get message(): Message | null {
    const { message } = this.#dialect
    const state = this.#root.getElementById(message.id)?.getAttribute(message.attribute)
    return MESSAGES.find(each => message[each] === state) ?? null
  }

  /** The text of the element with this id, or null where there is none or nothing in it. */
  textOf(id: string): string | null {
    const text = this.#root.getElementById(id)?.text.replace(/\s+/g, ' ').trim() ?? ''
    return text === '' ? null : text.slice(0, 200)
  }

  /** The fields of the form that has all of `names`, as a browser would send them; null where there is no such form. */
  form(names: readonly string[]): Map<string, string> | null {
    for (const form of this.#root.querySelectorAll('form')) {
      const fields = fieldsOf(form)
      if (names.every(name => fields.has(name))) return fields
    }
    return null
  }

  /** The fields of the form that has most of `names`, at least one; null where none has. */
  formWithMost(names: readonly string[]): Map<string, string> | null {
    const forms = this.#root.querySelectorAll('form').map(fieldsOf)
    const countOf = (fields: Map<string, string>): number => names.filter(name => fields.has(name)).length
    const [best] = forms.sort((a, b) => countOf(b) - countOf(a))
    return best && countOf(best) > 0 ? best : null
  }

  /** The cells of every row of every table. */
  rows(): string[][] {
    return this.#root
      .querySelectorAll('tr')
      .map(row => row.querySelectorAll('th, td').map(cell => cell.text.replace(/\s+/g, ' ').trim()))
  }
}

function fieldsOf(form: HTMLElement): Map<string, string> {
  const fields = new Map<string, string>()
  for (const element of form.querySelectorAll('input, select, textarea')) {
    const name = element.getAttribute('name')
    const type = (element.getAttribute('type') ?? 'text').toLowerCase()
    if (name === undefined || ['submit', 'button', 'image', 'reset', 'file'].includes(type)) continue
    if (element.tagName === 'SELECT') fields.set(name, chosen(element))
    else if (element.tagName === 'TEXTAREA') fields.set(name, element.text)
    else if (type === 'radio' || type === 'checkbox') {
      if (element.hasAttribute('checked')) fields.set(name, element.getAttribute('value') ?? 'on')
    } else fields.set(name, element.getAttribute('value') ?? '')
  }
  return fields
}

/** What a select sends: the option that is chosen, else its first. */
function chosen(select: HTMLElement): string {
  const options = select.querySelectorAll('option')
  const option = options.find(each => each.hasAttribute('selected')) ?? options[0]
  return option?.getAttribute('value') ?? option?.text ?? ''
}
