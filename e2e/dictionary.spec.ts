import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import common from '../shared/strings/en/common.json' with { type: 'json' }
import dictionaryPage from '../shared/strings/en/dictionaryPage.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { fill } from './words.ts'

const { page: words, facts, changedBy, support } = dictionaryPage

/** The search the issue asks for, and its answer opened. */
async function searchForPing(page: Page, label = words.search.label): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox', { name: label })).toBeFocused()
  await page.keyboard.type('WebSocketPing')
}

async function axe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test.describe('the dictionary', () => {
  test.beforeEach(async ({ app }) => {
    await app.getByRole('button', { name: common.nav.dictionary, exact: true }).click()
    await expect(app.getByRole('heading', { level: 1, name: words.title.keys })).toBeVisible()
  })

  test('says which stations know a key, what comes of a write, and that nobody says who may', async ({ app }) => {
    await searchForPing(app)
    const rows = app.getByRole('table').getByRole('row').filter({ hasText: 'WebSocketPingInterval' })
    await expect(rows).toHaveCount(5)
    await expect(rows.nth(0)).toContainText(words.short.notDocumented)
    await expect(rows.nth(1)).toContainText(words.short.noEffect)
    await expect(rows.nth(1)).toContainText('300 s')
    await expect(rows.nth(2)).toContainText(words.short.readOnly)
    await expect(rows.nth(3)).toContainText(words.short.notStated)
    await expect(rows.nth(4)).toContainText(words.short.readWrite)
    await expect(rows.nth(1).locator('mark').first()).toHaveText('WebSocketPing')
    await expect(app.getByRole('status')).toContainText(words.summary.changedBy)

    await rows.nth(1).getByRole('button').click()
    const panel = app.getByRole('complementary')
    await expect(panel).toContainText(words.notes.noEffect.title)
    await expect(panel.getByText(facts.changedBy)).toBeVisible()
    await expect(panel.getByText(changedBy.unknown)).toBeVisible()
    await expect(panel).toContainText('Green’up charging stations, user guide')

    // The one that has an effect is one key press away.
    await app
      .locator('main')
      .evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await app.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: 'HeartbeatInterval' })).toBeVisible()
    await expect(panel).toContainText('10 to 86400')
  })

  test('keeps in the address what is shown, so that it can be linked to', async ({ app }) => {
    await searchForPing(app)
    await app
      .getByRole('row', { name: /EVlink/ })
      .getByRole('button')
      .click()
    await expect(app).toHaveURL(/#\/dictionary\?search=WebSocketPing&entry=schneider%2FWebSocketPingInterval$/)
    await app.reload()
    await expect(app.getByRole('searchbox')).toHaveValue('WebSocketPing')
    await expect(app.getByRole('complementary')).toContainText(words.notes.readOnlyHere.title)
    await app.getByRole('complementary').press('Escape')
    await expect(app.getByRole('complementary')).toHaveCount(0)
    await expect(app.getByRole('row', { name: /EVlink/ }).getByRole('button')).toBeFocused()
  })

  test('shows a whole vendor, a group of it, and what is found elsewhere', async ({ app }) => {
    await app.getByRole('combobox', { name: words.filter.vendor }).selectOption(words.vendors.weidmueller)
    const rows = app.getByRole('table').locator('tbody').getByRole('row')
    await expect(rows).toHaveCount(16)
    await app.getByRole('combobox', { name: words.filter.group }).selectOption('Smart charging')
    await expect(rows).toHaveCount(5)
    await app.getByRole('searchbox').fill('BootNotification')
    await expect(
      app.getByRole('heading', { name: fill(words.empty.title, { search: 'BootNotification' }) }),
    ).toBeVisible()
    await app
      .getByRole('main')
      .getByRole('button', { name: fill(words.segments.messages, { count: 1 }) })
      .click()
    await expect(app.getByRole('heading', { level: 1, name: words.title.messages })).toBeVisible()
    await expect(rows).toHaveCount(1)
  })

  test('has the messages by vendor and release, and the error codes with both names and the remedy', async ({
    app,
  }) => {
    await app.getByText(fill(words.segments.messages, { count: 29 })).click()
    const row = app.getByRole('row', { name: /TriggerMessage/ })
    await expect(row.getByRole('cell')).toHaveText([
      'TriggerMessage',
      words.short.toStation,
      support.yes,
      support.no,
      support.no,
      words.short.restricted,
      words.short.restricted,
      new RegExp(words.table.notListed),
    ])
    await row.getByRole('button').click()
    await expect(app.getByRole('complementary')).toContainText(/R5: no/)

    await app.getByText(fill(words.segments.errorCodes, { count: 26 })).click()
    await app.getByRole('searchbox').fill('Hardware Configuration')
    const codes = app.getByRole('table').locator('tbody').getByRole('row')
    await expect(codes).toHaveCount(2)
    for (const at of [0, 1])
      for (const name of ['Hardware Configuration', 'Software Configuration'])
        await expect(codes.nth(at)).toContainText(name)
    await codes.first().getByRole('button').click()
    await expect(app.getByRole('complementary').getByText(facts.remedy)).toBeVisible()
    await expect(app.getByRole('contentinfo').getByRole('button', { name: words.next.copyRemedy })).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the dictionary', async ({ app }) => {
      // Few rows: axe looks at each one, and they are alike.
      await app.getByRole('button', { name: common.nav.dictionary, exact: true }).click()
      await app.getByRole('combobox', { name: words.filter.vendor }).selectOption(words.vendors.weidmueller)
      await app.getByRole('searchbox').fill('Ping')
      await app
        .getByRole('row', { name: /WebSocketPing/ })
        .getByRole('button')
        .click()
      await expect(app.getByRole('complementary')).toBeVisible()
      expect(await axe(app)).toEqual([])
      await app.getByRole('combobox', { name: words.filter.vendor }).selectOption('')
      await app.getByRole('searchbox').fill('SetChargingProfile')
      await app
        .getByRole('radiogroup')
        .getByText(/^Messages/)
        .click()
      await app
        .getByRole('row', { name: /SetChargingProfile/ })
        .getByRole('button')
        .click()
      await expect(app.getByRole('complementary')).toBeVisible()
      expect(await axe(app)).toEqual([])
      await app.getByRole('searchbox').fill('Hardware Configuration')
      await app
        .getByRole('radiogroup')
        .getByText(/^Error codes/)
        .click()
      await app
        .getByRole('row', { name: /Hardware Configuration/ })
        .first()
        .getByRole('button')
        .click()
      await expect(app.getByRole('complementary')).toBeVisible()
      expect(await axe(app)).toEqual([])
      await app.getByRole('searchbox').fill('no such thing')
      await expect(app.getByRole('complementary')).toHaveCount(0)
      expect(await axe(app)).toEqual([])
    })
  })
}

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('the dictionary speaks German, and the vendors’ names stay', async ({ app }) => {
    const require = createRequire(import.meta.url)
    const german: typeof dictionaryPage = require('../shared/strings/de/dictionaryPage.json')
    const nav: typeof common = require('../shared/strings/de/common.json')
    await app.getByRole('button', { name: nav.nav.dictionary, exact: true }).click()
    await expect(app.getByRole('table')).toBeVisible()
    await searchForPing(app, german.page.search.label)
    await app.getByRole('row', { name: /Green/ }).getByRole('button').click()
    const panel = app.getByRole('complementary')
    await expect(panel).toContainText(german.page.notes.noEffect.title)
    await expect(panel).toContainText(german.changedBy.unknown)
    await expect(app.locator('body')).not.toContainText(/\b(the|and|with|this|you|your|not|from|yet)\b/i)
  })
})
