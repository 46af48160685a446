import { expect, type Locator, type Page } from '@playwright/test'

/** The words of a language that the specs press and read. */
export interface Words {
  controllerCard: string
  typePort: string
  connect: string
  receive: RegExp
  tabs: { overview: string; parameters: string; firmware: string; log: string }
  closePanel: string
  value: string
  sendOne: string
  riskAccepted: RegExp
  allow: string
  accepted: string
  stillThere: string
  releaseNotes: RegExp
  flash: RegExp
  reallyFlash: RegExp
}

export const english: Words = {
  controllerCard: 'Ecotap controller',
  typePort: 'Or type a port',
  connect: 'Connect',
  receive: /Receive parameters/,
  tabs: { overview: 'Overview', parameters: 'Parameters', firmware: 'Firmware', log: 'Log' },
  closePanel: 'Close the panel',
  value: 'Value',
  sendOne: 'Send 1 parameter',
  riskAccepted: /I know the risk/,
  allow: 'Allow writing',
  accepted: 'Accepted',
  stillThere: 'Still there',
  releaseNotes: /I have read the release notes/,
  flash: /^Flash V32R16/,
  reallyFlash: /Flash, no way back/,
}

/** What an installer does, step by step, in the page. */
export class StationPage {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, words: Words = english) {
    this.page = page
    this.words = words
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }

  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async connect(port: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.controllerCard }).click()
    await this.page.getByRole('textbox', { name: this.words.typePort }).fill(port)
    await this.page.getByRole('main').getByRole('button', { name: this.words.connect, exact: true }).click()
    await expect(this.next.getByRole('button', { name: this.words.receive })).toBeEnabled()
  }

  async receive(): Promise<void> {
    await this.next.getByRole('button', { name: this.words.receive }).click()
    await expect(this.page.getByRole('banner')).toContainText('11790001')
  }

  async openTab(tab: keyof Words['tabs']): Promise<void> {
    await this.page.getByRole('navigation').getByText(this.words.tabs[tab], { exact: true }).click()
  }

  /** Opens a parameter's panel and types a value. */
  async change(key: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: key, exact: true }).click()
    await this.page.getByRole('complementary').getByRole('textbox', { name: this.words.value, exact: true }).fill(value)
  }

  /** Sends the one changed parameter, accepting the dialect where that is asked. */
  async sendOne(): Promise<void> {
    await this.next.getByRole('button', { name: this.words.sendOne }).click()
    await this.dialog.getByRole('button', { name: this.words.sendOne }).click()
    await this.accept()
  }

  async accept(): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: this.words.riskAccepted }).check()
    await this.dialog.getByRole('button', { name: this.words.allow }).click()
  }

  async chooseFirmware(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type="file"]').first().setInputFiles(file)
  }

  async flash(): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.words.releaseNotes }).check()
    await this.next.getByRole('button', { name: this.words.flash }).click()
    await this.dialog.getByRole('button', { name: this.words.reallyFlash }).click()
  }
}
