import type { CDPSession, Page } from 'playwright'
import common from '../../shared/strings/en/common.json' with { type: 'json' }
import connect from '../../shared/strings/en/connect.json' with { type: 'json' }
import log from '../../shared/strings/en/log.json' with { type: 'json' }
import start from '../../shared/strings/en/start.json' with { type: 'json' }

/** How long the page may take for what it is asked. Ms. */
const WITHIN_MS = 20_000

/** The log page of the app, in English, with what a person does there and a meter for its memory. */
export class LogBenchPage {
  readonly page: Page
  readonly #meter: CDPSession

  private constructor(page: Page, meter: CDPSession) {
    this.page = page
    this.#meter = meter
  }

  /** Connects to the station behind a port and opens its log. */
  static async open(page: Page, address: string, port: string): Promise<LogBenchPage> {
    const meter = await page.context().newCDPSession(page)
    await meter.send('Performance.enable')
    page.setDefaultTimeout(WITHIN_MS)
    await page.goto(address)
    await page.getByRole('button', { name: start.ecotap.name }).click()
    await page.getByRole('textbox', { name: connect.type.label }).fill(port)
    await page.getByRole('main').getByRole('button', { name: connect.connect, exact: true }).click()
    await page.getByRole('navigation').getByText(common.tab.log, { exact: true }).click()
    return new LogBenchPage(page, meter)
  }

  /** The objects the page cannot let go of, in bytes. */
  async heap(): Promise<number> {
    await this.#meter.send('HeapProfiler.collectGarbage')
    const { metrics } = await this.#meter.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  }

  /** Waits until the page says that it has `count` lines. */
  async has(count: number): Promise<void> {
    const words = log.lines_other.replace('{{count, number}}', count.toLocaleString('en-GB'))
    await this.page.getByText(words, { exact: true }).waitFor()
  }

  /** Turns the wheel up through some thousand lines, then back to the newest one. */
  async scroll(): Promise<void> {
    await this.page.mouse.move(683, 400)
    for (let turn = 0; turn < 60; turn += 1) await this.page.mouse.wheel(0, -2000)
    await this.page.mouse.wheel(0, 20_000)
    await this.page.getByRole('button', { name: log.toEnd }).click()
  }

  /** Types a text that is in many lines, letter by letter, and goes from hit to hit. */
  async search(): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: log.search })
    await field.pressSequentially('ledstate', { delay: 60 })
    await this.page.getByText(/^[\d,]+ found$/).waitFor()
    for (let hit = 0; hit < 20; hit += 1) await field.press('Enter')
    await field.press('Escape')
    await this.page.getByRole('button', { name: log.toEnd }).click()
  }

  /** Shows one source, then one topic, then everything again. */
  async filter(): Promise<void> {
    const { page } = this
    for (const source of [log.source.flash, log.source.controller, log.source.all]) {
      await page.getByText(source, { exact: true }).first().click()
    }
    await page.getByRole('button', { name: log.topics.all }).click()
    await page.getByRole('menuitemcheckbox', { name: log.topic.ocpp }).click()
    await page.getByText(/lines shown$/).waitFor()
    await page.getByRole('menuitemcheckbox', { name: log.topics.all }).click()
    await page.keyboard.press('Escape')
  }

  /** Picks every line, looks on for a second, lets go of them. */
  async selectAll(): Promise<void> {
    const lines = this.page.getByRole('listbox', { name: log.view })
    await lines.focus()
    await lines.press('ControlOrMeta+a')
    await this.page.waitForTimeout(1000)
    await lines.press('Escape')
  }
}
