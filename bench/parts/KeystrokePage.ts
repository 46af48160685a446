import type { CDPSession, Page } from 'playwright'
import { ecotapDictionary } from '../../shared/dictionary/ecotapDictionary.ts'
import parameters from '../../shared/strings/en/parameters.json' with { type: 'json' }

/** How long the page may take for what it is asked. Ms. */
const WITHIN_MS = 20_000

/** A file of so many keys: all that controllers have, the rest keys nobody knows, each with a list of options as its value. */
export function fileOf(count: number): Buffer {
  const known = ecotapDictionary.parameters
    .filter(({ secret }) => !secret)
    .map(({ key, examples }) => ({ key, readonly: false, value: examples[0] ?? '1' }))
  const others = Array.from({ length: Math.max(0, count - known.length) }, (_, index) => ({
    key: `vendor_Key${index}`,
    readonly: false,
    value: `first=0,second=1,third=${index}`,
  }))
  const wanted = known.findIndex(({ key }) => key === 'com_OCPPID')
  const first = known.splice(wanted, 1)
  return Buffer.from(JSON.stringify({ configurationKey: [...first, ...known, ...others].slice(0, count) }, null, 2))
}

export interface Strokes {
  /** From each key to the frame that shows it, in ms, the shortest first. */
  readonly times: readonly number[]
  /** What the page worked for each key, drawing included, in ms. */
  readonly work: number
}

/** The parameters page of the app, in English, with a file loaded and one key's editor open. */
export class KeystrokePage {
  readonly page: Page
  readonly #meter: CDPSession

  private constructor(page: Page, meter: CDPSession) {
    this.page = page
    this.#meter = meter
  }

  /** Loads a file of so many keys and opens the editor of com_OCPPID. */
  static async open(page: Page, address: string, keys: number): Promise<KeystrokePage> {
    const meter = await page.context().newCDPSession(page)
    await meter.send('Performance.enable')
    page.setDefaultTimeout(WITHIN_MS)
    await page.goto(address)
    const file = { name: `${keys}-keys.json`, mimeType: 'application/json', buffer: fileOf(keys) }
    await page.locator('input[type="file"]').first().setInputFiles(file)
    const search = page.getByRole('searchbox', { name: parameters.toolbar.search })
    await search.fill('com_OCPPID')
    await page.getByRole('button', { name: 'com_OCPPID', exact: true }).click()
    await search.fill('')
    return new KeystrokePage(page, meter)
  }

  /** Types letters into the editor, one after the other. */
  async type(letters: number, pauseMs: number): Promise<Strokes> {
    const field = this.page
      .getByRole('complementary')
      .getByRole('textbox', { name: parameters.panel.value, exact: true })
    await field.fill('')
    return this.#timed(async () => {
      await field.pressSequentially('N1'.repeat(letters / 2), { delay: pauseMs })
    })
  }

  /** Types a search letter by letter, and takes it away again. */
  async search(text: string, pauseMs: number): Promise<Strokes> {
    const field = this.page.getByRole('searchbox', { name: parameters.toolbar.search })
    return this.#timed(async () => {
      await field.pressSequentially(text, { delay: pauseMs })
      for (let left = text.length; left > 0; left -= 1) await field.press('Backspace', { delay: pauseMs })
    })
  }

  /** All the page's main thread did until now, in ms. */
  async #worked(): Promise<number> {
    const { metrics } = await this.#meter.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }

  async #timed(work: () => Promise<void>): Promise<Strokes> {
    const meter = await this.page.evaluateHandle(() => {
      const times: number[] = []
      const painted = new MessageChannel()
      const waiting: number[] = []
      // The message comes once the frame that the key asked for was handed on to be painted.
      painted.port1.onmessage = () => {
        const now = performance.now()
        for (const pressed of waiting.splice(0)) times.push(now - pressed)
      }
      const onKey = (event: KeyboardEvent): void => {
        const pressed = event.timeStamp
        requestAnimationFrame(() => {
          waiting.push(pressed)
          painted.port2.postMessage(null)
        })
      }
      addEventListener('keydown', onKey, true)
      return {
        stop: () => {
          removeEventListener('keydown', onKey, true)
          return times
        },
      }
    })
    const before = await this.#worked()
    await work()
    await this.page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0))))
    const after = await this.#worked()
    const times = await meter.evaluate(({ stop }) => stop())
    await meter.dispose()
    return { times: times.sort((a, b) => a - b), work: (after - before) / times.length }
  }
}
