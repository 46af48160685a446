import type { IncomingMessage, ServerResponse } from 'node:http'
import { greenupModeSchema, greenupSideSchema } from '../../../../shared/stations/greenupFacts.ts'
import { cutOff, readForm, readUpload } from '../../web/simulator/readRequest.ts'
import { attachment, endless, html, redirect } from '../../web/simulator/respond.ts'
import type { GreenupDialect } from '../dialect.ts'
import type { GreenupFault } from './faults.ts'
import { type PageLanguage, pageWords } from './pageWords.ts'
import { aboutPage, errorPage, modePage, plainPage, type Rendering } from './renderPages.ts'
import type { StationState } from './StationState.ts'

export interface GreenupSiteOptions {
  readonly dialect: GreenupDialect
  readonly generation: 1 | 2
  readonly language: PageLanguage
  readonly faults: ReadonlySet<GreenupFault>
  readonly state: StationState
  readonly serial: string
  /** A time of the station, in ms. */
  pass(ms: number): Promise<void>
  /** What was stored has another address than before. */
  onNetworkChanged(): void
}

/** What a simulated station answers to a visitor it knows: its pages, and what is done there. */
export class GreenupSite {
  readonly #options: GreenupSiteOptions

  constructor(options: GreenupSiteOptions) {
    this.#options = options
  }

  /** What its pages are made of. */
  get rendering(): Rendering {
    const { dialect, language, generation, state, serial } = this.#options
    const firmware = generation === 1 ? 'V01.01.65/V01.01.08' : 'V01.17.00'
    return { dialect, language, generation, state, facts: { serial, firmware, model: '059004' } }
  }

  get #words() {
    return pageWords[this.#options.language]
  }

  /** `what`: method and path, as in `GET /mode`. */
  async answer(what: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pages, mode, recover, store, status, data, activate } = this.#options.dialect
    const { rendering } = this
    const words = this.#words
    const address = this.#options.state.value('address')
    switch (what) {
      case `GET ${pages.mode}`:
        return html(response, 200, modePage(rendering))
      case `GET ${pages.about}`:
        return html(response, 200, aboutPage(rendering))
      case `GET ${pages.network}`:
        return html(response, 200, plainPage(rendering, words.network, [['RJ45', address]]))
      case `GET ${pages.rfid}`:
        return html(response, 200, plainPage(rendering, words.rfid, []))
      case `GET ${pages.update}`:
        return html(response, 200, plainPage(rendering, words.update, [[words.firmware, rendering.facts.firmware]]))
      case `POST ${mode.path}`:
        return this.#choose(await readForm(request), response)
      case `GET ${recover.path}`:
        return this.#recover(response)
      case `POST ${store.path}`:
        return this.#store(request, response)
      case `GET ${status.path}`:
        return this.#status(response)
      case `POST ${data.path}`:
        return this.#data(await readForm(request), response)
      case `POST ${activate.path}`:
        return this.#activate(await readForm(request), response)
      default:
        return this.#refused(response, 404)
    }
  }

  #refused(response: ServerResponse, status: 400 | 404): ServerResponse {
    return html(response, status, errorPage(this.rendering, 'GreenUp', String(status)))
  }

  #choose(given: ReadonlyMap<string, string>, response: ServerResponse): ServerResponse {
    const { dialect, state } = this.#options
    const side = greenupSideSchema.safeParse(given.get(dialect.mode.sideField))
    const mode = greenupModeSchema.safeParse(given.get(dialect.mode.modeField))
    if (!side.success || !mode.success || !state.modes.has(side.data)) return this.#refused(response, 400)
    state.choose(side.data, mode.data)
    return redirect(response, dialect.pages.mode)
  }

  async #recover(response: ServerResponse): Promise<unknown> {
    const { dialect, faults, state, pass } = this.#options
    const { mediaType, fileName, delayMs } = dialect.recover
    if (faults.has('html-instead-of-xml')) return html(response, 200, plainPage(this.rendering, this.#words.update, []))
    await pass(delayMs)
    if (faults.has('endless-body')) return endless(response, mediaType, '<?xml version="1.0"?><OCPPConf>')
    const cut = faults.has('broken-xml') ? state.file.subarray(0, state.file.length - 20) : state.file
    const error = '<?xml version="1.0"?><Error><Code>17</Code></Error>'
    return attachment(response, fileName, mediaType, faults.has('error-inside') ? error : cut)
  }

  async #store(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { dialect, faults, state, onNetworkChanged } = this.#options
    const { fileField, taken, maxBytes } = dialect.store
    if (faults.has('upload-cut')) return cutOff(request)
    const bytes = await readUpload(request, fileField, maxBytes)
    if (faults.has('error-inside')) return this.#trouble(response)
    const place = (): string => [state.value('address'), state.value('dhcp')].join()
    const before = place()
    const isStored = bytes !== null && state.store(bytes)
    if (isStored && place() !== before) onNetworkChanged()
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    return response.end(isStored ? taken : this.#words.notTaken)
  }

  #status(response: ServerResponse): ServerResponse {
    const { dialect, faults, state, generation } = this.#options
    const { fields } = dialect.status
    response.setHeader('content-type', 'application/json; charset=utf-8')
    if (faults.has('error-inside')) return response.end(JSON.stringify({ [fields.error]: this.#words.trouble }))
    const isFirst = generation === 1
    const status = {
      [fields.activation]: Number(state.activated),
      [fields.connection]: isFirst ? Number(state.connection === 'connected') : this.#words[state.connection],
      [fields.heartbeatInterval]: isFirst ? null : state.heartbeatInterval,
      [fields.data]: state.data,
    }
    return response.end(JSON.stringify(status))
  }

  #data(given: ReadonlyMap<string, string>, response: ServerResponse): ServerResponse {
    const { dialect, faults, state, generation } = this.#options
    if (generation === 1) return this.#refused(response, 404)
    if (faults.has('error-inside')) return this.#trouble(response)
    state.saveData(given.get(dialect.data.urlField) ?? '', given.get(dialect.data.uidField) ?? '')
    return redirect(response, dialect.pages.mode)
  }

  #activate(given: ReadonlyMap<string, string>, response: ServerResponse): ServerResponse {
    const { dialect, faults, state } = this.#options
    if (faults.has('error-inside')) return this.#trouble(response)
    state.activate(given.get(dialect.activate.field) === dialect.activate.on)
    return redirect(response, dialect.pages.mode)
  }

  #trouble(response: ServerResponse): ServerResponse {
    return html(response, 200, errorPage(this.rendering, this.#words.mode, this.#words.trouble))
  }
}
