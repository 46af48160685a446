import { expect, type Locator, type Page } from '@playwright/test'
import { fill, type Words, wordsIn } from '../words.ts'

type Tab = 'overview' | 'parameters' | 'firmware' | 'log'

/** What an installer does, step by step, in the page. */
export class StationPage {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, words: Words = wordsIn('en')) {
    this.page = page
    this.words = words
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }

  /** The bar at the foot of every page, with its one primary button. */
  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async connect(port: string): Promise<void> {
    const { start, connect, overview } = this.words
    await this.page.getByRole('button', { name: start.ecotap.name }).click()
    await this.page.getByRole('textbox', { name: connect.type.label }).fill(port)
    await this.page.getByRole('main').getByRole('button', { name: connect.connect, exact: true }).click()
    await expect(this.next.getByRole('button', { name: overview.next.receiveButton })).toBeEnabled()
  }

  async receive(): Promise<void> {
    await this.next.getByRole('button', { name: this.words.overview.next.receiveButton }).click()
    await expect(this.page.getByRole('banner')).toContainText('11790001')
  }

  async openTab(tab: Tab): Promise<void> {
    await this.page.getByRole('navigation').getByText(this.words.common.tab[tab], { exact: true }).click()
  }

  /** Opens a parameter's panel and types a value. */
  async change(key: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: key, exact: true }).click()
    const panel = this.page.getByRole('complementary')
    await panel.getByRole('textbox', { name: this.words.parameters.panel.value, exact: true }).fill(value)
  }

  /** Sends the one changed parameter and accepts the dialect, which is asked once per station. */
  async sendOne(): Promise<void> {
    const name = fill(this.words.parameters.send_one, { count: 1 })
    await this.next.getByRole('button', { name }).click()
    await this.dialog.getByRole('button', { name }).click()
    await this.accept()
  }

  async accept(): Promise<void> {
    const { consent } = this.words.common
    await this.dialog.getByRole('checkbox', { name: consent.agree }).check()
    await this.dialog.getByRole('button', { name: consent.accept }).click()
  }

  async chooseFirmware(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type="file"]').first().setInputFiles(file)
  }

  /** Ticks what is asked, and confirms the flash. */
  async flash(from: string, to: string): Promise<void> {
    const { firmware } = this.words
    await this.page.getByRole('checkbox', { name: firmware.confirm.releaseNotes }).check()
    await this.next.getByRole('button', { name: fill(firmware.next.flash, { from, to }) }).click()
    await this.dialog.getByRole('button', { name: firmware.question.flash }).click()
  }
}
