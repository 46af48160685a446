import type { IncomingMessage, ServerResponse } from 'node:http'
import { cutOff, readForm, readUpload } from '../../web/simulator/readRequest.ts'
import { attachment, endless, html } from '../../web/simulator/respond.ts'
import type { WorkerName } from '../dialect.ts'
import type { EvlinkDevice } from './EvlinkDevice.ts'
import type { Labels } from './labels.ts'
import * as pages from './pages.ts'

export interface EvlinkSiteParts {
  /** A time of the station, in ms. */
  pass(ms: number): Promise<void>
  reboot(): void
}

const ERROR_PAGE = '<html><head><title>EVlink - Error</title></head><body><h1>Internal error 17</h1></body></html>'

/** What a simulated station answers to a visitor it knows: its pages, and what is done there. */
export class EvlinkSite {
  readonly #device: EvlinkDevice
  readonly #parts: EvlinkSiteParts

  constructor(device: EvlinkDevice, parts: EvlinkSiteParts) {
    this.#device = device
    this.#parts = parts
  }

  /** A page or a file. */
  async get(worker: WorkerName, url: URL, response: ServerResponse, words: Labels): Promise<unknown> {
    const device = this.#device
    const { dialect } = device
    if (device.has('endless-body') && worker !== 'index') return endless(response, 'text/html', '<html><p>')
    switch (worker) {
      case 'index':
        return html(response, 200, pages.indexPage(device, words))
      case 'general':
      case 'network':
      case 'supervision':
        return html(response, 200, pages.settingsPage(device, words, worker, null))
      case 'passwords':
        return html(response, 200, pages.passwordsPage(device, words, null))
      case 'maintenance':
        return html(response, 200, pages.maintenancePage(device, words))
      case 'chargeDetails':
        await this.#parts.pass(dialect.device.exportMs)
        device.prepareChargeData()
        return html(response, 200, pages.chargeDetailsPage(device, words))
      case 'exportFile': {
        const { file, contentType } = dialect.chargeData
        const isNamed = Object.entries(file).every(([name, value]) => url.searchParams.get(name) === value)
        const data = isNamed ? device.chargeData() : null
        if (data === null) return html(response, 404, '<html><title>404</title></html>')
        return this.#file(response, file.filename ?? '', contentType, data)
      }
      case 'exportConfiguration': {
        const { file, contentType } = dialect.configuration
        return this.#file(response, file, contentType, device.exportConfiguration())
      }
      default:
        return html(response, 405, '<html><title>405</title></html>')
    }
  }

  /** A form, or a configuration. */
  async post(worker: WorkerName, request: IncomingMessage, response: ServerResponse, words: Labels): Promise<unknown> {
    const device = this.#device
    const { dialect } = device
    if (device.has('cut-upload')) {
      // What has no body is cut off before it is answered.
      return worker === 'reboot' ? request.socket.destroy() : cutOff(request)
    }
    if (worker === 'importConfiguration') {
      const file = await readUpload(request, dialect.configuration.upload, dialect.device.largestUpload)
      if (device.has('error-in-200')) return html(response, 200, ERROR_PAGE)
      const isTaken = file !== null && device.importConfiguration(new TextDecoder().decode(file))
      return html(response, 200, pages.importPage(device, words, isTaken ? 'saved' : 'refused'))
    }
    const sent = await readForm(request)
    if (device.has('error-in-200')) return html(response, 200, ERROR_PAGE)
    switch (worker) {
      case 'general':
      case 'network':
      case 'supervision': {
        const isTaken = device.save(worker, sent)
        return html(response, 200, pages.settingsPage(device, words, worker, isTaken ? 'saved' : 'refused'))
      }
      case 'passwords': {
        const names = dialect.passwords
        const [old = '', next = '', repeat = ''] = [names.old, names.new, names.repeat].map(name => sent.get(name))
        const isTaken = device.changePassword(old, next, repeat)
        return html(response, 200, pages.passwordsPage(device, words, isTaken ? 'saved' : 'refused'))
      }
      case 'reboot':
        html(response, 200, pages.rebootPage(device, words))
        return this.#parts.reboot()
      default:
        return html(response, 405, '<html><title>405</title></html>')
    }
  }

  #file(response: ServerResponse, name: string, mediaType: string, text: string): ServerResponse {
    if (this.#device.has('error-in-200')) return html(response, 200, ERROR_PAGE)
    return attachment(response, name, mediaType, text)
  }
}
