import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type common from '../shared/strings/en/common.json'
import type evlinkTexts from '../shared/strings/en/evlink.json'
import type { Language } from '../shared/strings/strings.ts'
import { test as base, expect } from './fixtures.ts'
import { fill, wordsIn } from './words.ts'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** What the simulated stations know; the one fresh from the box has the password of delivery. */
const PASSWORD = 'Evlink-2026'
const SERVER = 'wss://csms.example.test/ocpp'

const test = base.extend<{ station: string }>({
  /** A simulated EVlink in a process of its own, as far away as a real one: what is assumed has to be allowed. Fifty times as fast. */
  station: async ({ shell }, use) => {
    const args = ['simulate', 'evlink', '--scenario', 'parking-r7', '--time-factor', '0.02']
    const simulator = spawn(process.execPath, ['dist/electron/cli.js', ...args], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise<void>(resolve => simulator.once('exit', () => resolve()))
    try {
      await use(await firstLine(simulator, shell.kind))
    } finally {
      simulator.kill('SIGTERM')
      await ended
    }
  },
})

function firstLine(child: ChildProcess, where: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve)
    child.once('exit', code => reject(new Error(`the simulated station ended with ${code} (${where})`)))
  })
}

/** What an installer does with an EVlink, in the page. */
class Evlink {
  readonly page: Page
  readonly words: typeof evlinkTexts
  readonly #language: Language

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.#language = language
    this.words = require(`../shared/strings/${language}/evlink.json`)
  }

  get visit(): typeof common.visit {
    return wordsIn(this.#language).common.visit
  }

  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: wordsIn(this.#language).start.evlink.name }).click()
    await expect(this.page.getByLabel(this.visit.connect.address, { exact: true })).toHaveValue('192.168.0.102')
  }

  async signIn(address: string, password: string): Promise<void> {
    await this.page.getByLabel(this.visit.connect.address, { exact: true }).fill(address)
    await this.page.getByLabel(this.visit.login.password, { exact: true }).fill(password)
    await this.page.keyboard.press('Enter')
  }

  async tryOne(scenario: keyof typeof evlinkTexts.simulated): Promise<void> {
    const { title, begin } = this.visit.try
    const card = this.page.getByRole('region', { name: title })
    await card.getByRole('combobox').selectOption(scenario)
    await card.getByRole('button', { name: begin }).click()
    await expect(this.tab('overview')).toBeVisible()
  }

  tab(name: keyof typeof evlinkTexts.tab | 'guide'): Locator {
    return this.page.getByRole('tab', { name: name === 'guide' ? this.visit.hand.tab : this.words.tab[name] })
  }

  /** Allows what nobody has confirmed, where it is asked; in the sheet where one is open. */
  async allow(within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name: this.visit.allow.allow }).click()
  }

  /** Reads the settings, points the station to a supervision, saves and reads back. */
  async supervise(): Promise<void> {
    const { page, words, next } = this
    await next.getByRole('button', { name: words.supervision.read, exact: true }).click()
    await page.getByRole('button', { name: words.supervision.set }).click()
    await page.getByLabel('Supervision URL').fill('http://csms.example.test/ocpp')
    await page.getByLabel('OCPP Version').selectOption('1.6')
    await expect(next.getByRole('button', { name: fill(words.supervision.save_other, { count: 4 }) })).toBeDisabled()
    await page.getByLabel('Supervision URL').fill(SERVER)
    await page.getByRole('button', { name: fill(words.supervision.use, { value: 'on' }) }).click()
    const save = fill(words.supervision.save_other, { count: 5 })
    await next.getByRole('button', { name: save }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByRole('row', { name: /Supervision URL/ })).toContainText(SERVER)
    await expect(sheet.getByRole('row', { name: /Station type/ })).toContainText(/Standalone.*Supervised/)
    await expect(sheet.getByRole('button', { name: save })).toBeDisabled()
    await this.allow(sheet)
    await sheet.getByRole('button', { name: save }).click()
    const title = fill(words.readBack.title, { good: 5, count: 5 })
    await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 20_000 })
  }
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test('a station is set to a supervision, read back, rebooted and read again', async ({ app, station }) => {
  const evlink = new Evlink(app)
  const { words, next } = evlink
  await evlink.open()
  await evlink.signIn(station, PASSWORD)
  await next.getByRole('button', { name: words.next.open.supervision }).click()
  await evlink.allow()
  await evlink.supervise()
  await evlink.allow()
  await next.getByRole('button', { name: words.supervision.reboot }).click()
  await expect(app.getByRole('progressbar')).toBeVisible()
  await expect(app.getByText(/Waits until \d\d:\d\d:\d\d at the latest/)).toBeVisible()
  await expect(app.getByRole('columnheader', { name: words.readBack.after })).toBeVisible({ timeout: 30_000 })
  const row = app.getByRole('row', { name: /Supervision URL/ })
  await expect(row.getByText(words.readBack.same)).toHaveCount(2)
  await expect(next).toContainText(words.supervision.doneLead)
  await evlink.tab('backup').click()
  await expect(app.getByText(/_EVlinkConfig_.*\.ini$/)).toHaveCount(2)
  // What was allowed is known at the next visit.
  await app.getByRole('button', { name: wordsIn('en').common.station.disconnect }).click()
  await evlink.signIn(station, PASSWORD)
  await evlink.tab('supervision').click()
  await expect(next.getByRole('button', { name: words.supervision.read, exact: true })).toBeEnabled()
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the same job, from the start page to the reboot', async ({ app, station }) => {
    const evlink = new Evlink(app, 'fr')
    const { words, next } = evlink
    await evlink.open()
    await evlink.signIn(station, PASSWORD)
    await next.getByRole('button', { name: words.next.open.supervision }).click()
    await evlink.allow()
    await evlink.supervise()
    await evlink.allow()
    await next.getByRole('button', { name: words.supervision.reboot }).click()
    await expect(next).toContainText(words.supervision.doneLead, { timeout: 30_000 })
    await expect(app.locator('body')).not.toContainText(/\b(the|and|with|this|you|your|yet)\b/i)
  })
})

test('a fault is explained step by step, and the names of 8 and 9 are shown both', async ({ app }) => {
  const evlink = new Evlink(app)
  const { words, next } = evlink
  await evlink.open()
  await evlink.tryOne('parking-r7')
  await evlink.tab('events').click()
  await next.getByRole('button', { name: words.events.read, exact: true }).click()
  const panel = app.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: 'Evt #6, Surge Arrestor' })).toBeVisible()
  await expect(panel).toContainText(fill(words.events.faultOn, { plugs: '#113' }))
  await expect(panel.getByRole('listitem').first()).toContainText('check the shunt')
  await expect(panel.getByRole('listitem').last()).toContainText(words.events.thenRead)
  await expect(next).toContainText('Evt #6')
  await app.getByRole('searchbox').fill('configuration')
  const swapped = app.getByRole('row', { name: /Hardware Configuration/ }).filter({ hasText: /^8/ })
  await expect(swapped).toContainText(/also called Software Configuration/i)
  await swapped.getByRole('button').click()
  await expect(panel).toContainText('The number counts, not the name.')
  await app.getByRole('searchbox').fill('')
  await app.getByText(fill(words.events.faults, { n: 2 })).click()
  await expect(app.getByRole('table').getByRole('row')).toHaveCount(3)
  await app.getByRole('button', { name: words.events.close }).click()
  await expect(panel).toBeHidden()
})

test('the password of delivery has to be changed before anything else', async ({ app }) => {
  const evlink = new Evlink(app)
  const { words, next } = evlink
  await evlink.open()
  await evlink.tryOne('wallbox-new')
  await evlink.tab('events').click()
  await expect(app.getByText(words.gate.password)).toBeVisible()
  await app.getByRole('main').getByRole('button', { name: evlink.visit.password.change }).click()
  const change = next.getByRole('button', { name: evlink.visit.password.change })
  await app.getByRole('textbox', { name: evlink.visit.password.new }).fill('administrator')
  await expect(app.getByText(words.password.weak).first()).toBeVisible()
  await expect(change).toBeDisabled()
  await app.getByRole('textbox', { name: evlink.visit.password.new }).fill('Kabel-7-Meter')
  await app.getByRole('textbox', { name: words.password.repeat }).fill('Kabel-7-Meter')
  await change.click()
  await expect(app.getByText(words.overview.passwordOwn, { exact: true })).toBeVisible()
  await evlink.tab('events').click()
  await expect(next.getByRole('button', { name: words.events.read, exact: true })).toBeEnabled()
})

test('a wrong password is said, with the state of the station, and no password is ever filled in', async ({
  app,
  station,
}) => {
  const evlink = new Evlink(app)
  await evlink.open()
  const password = app.getByLabel(evlink.visit.login.password, { exact: true })
  await expect(password).toHaveValue('')
  await app.getByRole('button', { name: fill(evlink.visit.login.fill, { user: 'admin', password: 'ADMIN' }) }).click()
  await expect(password).toHaveValue('ADMIN')
  await evlink.signIn(station, 'ADMIN')
  const failure = app.getByRole('alert')
  await expect(failure).toContainText('does not know this login')
  await expect(failure).toContainText(evlink.visit.left.untouched)
  await evlink.signIn(station, PASSWORD)
  await expect(evlink.tab('overview')).toBeVisible()
})

test('every task can be done by hand: where it is not allowed, and without a station', async ({ app, station }) => {
  const evlink = new Evlink(app)
  const { words, next } = evlink
  await evlink.open()
  await app.getByRole('button', { name: evlink.visit.hand.open }).click()
  await expect(app.getByRole('heading', { level: 1, name: words.guide.task['sign-in'] })).toBeVisible()
  await app.getByRole('button', { name: words.guide.task.modem, exact: true }).click()
  await expect(app.getByText(words.sim['private-apn-only'])).toBeVisible()
  await next.getByRole('button', { name: new RegExp(words.guide.task['modem-end']) }).click()
  const last = app.getByRole('listitem').filter({ hasText: words.guide.step.viaWanOff })
  await expect(last).toContainText(/Via WAN.*off/)
  await last.getByRole('checkbox').check()
  await expect(next).toContainText(evlink.visit.hand.allDone)
  await next.getByRole('button', { name: evlink.visit.hand.toConnect }).click()
  await evlink.signIn(station, PASSWORD)
  await evlink.tab('events').click()
  await app.getByRole('button', { name: evlink.visit.byHand }).click()
  await expect(app.getByRole('heading', { level: 1, name: words.guide.task.events })).toBeVisible()
  await expect(app.getByText('Maintenance').first()).toBeVisible()
  await expect(app.getByText('Export', { exact: true })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on any page of an EVlink', async ({ app, station }) => {
      // Nine scans, on a machine that does other things besides.
      test.slow()
      const evlink = new Evlink(app)
      const { words, next } = evlink
      await evlink.open()
      expect(await violations(app)).toEqual([])
      await evlink.signIn(station, PASSWORD)
      await expect(evlink.tab('overview')).toBeVisible()
      expect(await violations(app)).toEqual([])
      await evlink.tab('supervision').click()
      expect(await violations(app)).toEqual([])
      await evlink.allow()
      await next.getByRole('button', { name: words.supervision.read, exact: true }).click()
      await app.getByText(words.section.advanced).click()
      await app.getByLabel('Supervision Connection Timeout').fill('61')
      await expect(app.getByText(/61 s is outside the range/)).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.getByLabel('Supervision Connection Timeout').fill('30')
      await next.getByRole('button', { name: fill(words.supervision.save_one, { count: 1 }) }).click()
      await expect(app.getByRole('dialog')).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.keyboard.press('Escape')
      await evlink.tab('events').click()
      await evlink.allow()
      await next.getByRole('button', { name: words.events.read, exact: true }).click()
      await expect(app.getByRole('complementary')).toBeVisible()
      expect(await violations(app)).toEqual([])
      await evlink.tab('backup').click()
      expect(await violations(app)).toEqual([])
      await evlink.tab('guide').click()
      expect(await violations(app)).toEqual([])
    })
  })
}
