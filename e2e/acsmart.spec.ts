import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type acsmartTexts from '../shared/strings/en/acsmart.json'
import type common from '../shared/strings/en/common.json'
import parameters from '../shared/strings/en/parameters.json' with { type: 'json' }
import type { Language } from '../shared/strings/strings.ts'
import { expect, test } from './fixtures.ts'
import { fill, wordsIn } from './words.ts'

const require = createRequire(import.meta.url)

/** What an installer does on the AC SMART's page. */
class Acsmart {
  readonly page: Page
  readonly words: typeof acsmartTexts
  readonly visit: typeof common.visit

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.words = require(`../shared/strings/${language}/acsmart.json`)
    this.visit = wordsIn(language).common.visit
  }

  async show(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await this.page.evaluate(() => {
      location.hash = '#/acsmart'
    })
    await expect(this.page.getByRole('heading', { name: this.words.title, level: 1 })).toBeVisible()
  }

  async tryIt(scenario: 'charging' | 'limit-ignored' | 'no-status'): Promise<void> {
    const card = this.page.getByRole('region', { name: this.visit.try.title })
    await card.getByRole('combobox').selectOption(scenario)
    await card.getByRole('button', { name: this.visit.try.begin }).click()
    await expect(this.page.getByRole('banner')).toContainText(this.words.state.live)
  }

  get values(): Locator {
    return this.page.getByRole('region', { name: this.words.values.title })
  }

  get limit(): Locator {
    return this.page.getByRole('region', { name: this.words.limit.title })
  }

  get newLimit(): Locator {
    return this.limit.getByRole('textbox', { name: this.words.limit.new })
  }

  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  set(amps: string | number): Locator {
    return this.limit.getByRole('button', { name: fill(this.words.limit.set, { amps }) })
  }
}

test('a station is read, its limit set and read back, and another visit can begin', async ({ app }) => {
  const acsmart = new Acsmart(app)
  const { words } = acsmart
  await acsmart.show()
  await acsmart.tryIt('charging')
  await expect(acsmart.values).toContainText('L1: 231.4 V, L2: 230.8 V, L3: 232.3 V')
  await expect(acsmart.values).toContainText('1,234.6 kWh')
  await expect(acsmart.limit).toContainText(words.limit.same)
  await acsmart.newLimit.fill('10')
  await acsmart.set(10).click()
  await expect(acsmart.limit).toContainText(fill(words.limit.written, { before: 16, found: 10 }))
  await expect(acsmart.limit).toContainText('.json')
  await expect(acsmart.values).toContainText('L1: 10 A, L2: 10 A, L3: 10 A')
  await app.reload()
  await expect(acsmart.limit).toContainText(fill(words.limit.written, { before: 16, found: 10 }))
  await acsmart.next.getByRole('button', { name: acsmart.visit.end }).click()
  await expect(app.getByRole('heading', { name: acsmart.visit.connect.title, exact: true })).toBeVisible()
})

test('a limit that the station does not take is a failure, and says what it has', async ({ app }) => {
  const acsmart = new Acsmart(app)
  await acsmart.show()
  await acsmart.tryIt('limit-ignored')
  await acsmart.newLimit.fill('8')
  await acsmart.set(8).click()
  await expect(app.getByRole('alert')).toContainText('write-not-taken')
  await expect(acsmart.limit).toContainText(fill(acsmart.words.limit.written, { before: 16, found: 16 }))
  await expect(acsmart.limit).toContainText(fill(acsmart.words.limit.amps, { amps: 16 }))
})

test('limits that are none cannot be pressed; by keyboard, Enter sets one that is', async ({ app }) => {
  const acsmart = new Acsmart(app)
  const { words } = acsmart
  await acsmart.show()
  await acsmart.tryIt('no-status')
  await expect(acsmart.values).toContainText(words.car.unknown)
  for (const text of ['5', '64', '-6', '6.5', 'ten', '']) {
    await acsmart.newLimit.fill(text)
    await expect(acsmart.set('…')).toHaveAttribute('aria-disabled', 'true')
    await acsmart.newLimit.press('Enter')
  }
  await expect(acsmart.limit).not.toContainText('read back')
  await acsmart.newLimit.fill('6')
  await acsmart.newLimit.press('Enter')
  await expect(acsmart.limit).toContainText(fill(words.limit.written, { before: 16, found: 6 }))
})

test('a limit above what feeds the station is warned of, and can be set all the same', async ({ app }) => {
  const acsmart = new Acsmart(app)
  await acsmart.show()
  await acsmart.tryIt('charging')
  const supply = app.getByRole('region', { name: parameters.installation.title })
  const breaker = supply.getByRole('textbox', { name: parameters.installation.breaker })
  await breaker.fill('none')
  await expect(supply.getByRole('alert')).toContainText('1 to')
  await breaker.fill('20')
  await supply.getByRole('textbox', { name: parameters.installation.cable }).fill('25')
  await supply.getByRole('button', { name: parameters.installation.save }).click()
  await expect(supply.getByRole('button')).toHaveAttribute('aria-disabled', 'true')
  await expect(acsmart.limit.getByRole('note')).toHaveCount(0)
  await acsmart.newLimit.fill('32')
  await expect(acsmart.limit.getByRole('note')).toHaveText([/32 A.*20 A/, /32 A.*25 A/])
  await acsmart.set(32).click()
  await expect(acsmart.limit).toContainText('16 A → 32 A')
  await acsmart.next.getByRole('button', { name: acsmart.visit.end }).click()
  await acsmart.tryIt('charging')
  await expect(breaker).toHaveValue('20')
})

test('an address that is none, is public, or where nobody answers, is said', async ({ app }) => {
  const acsmart = new Acsmart(app)
  await acsmart.show()
  const address = app.getByRole('textbox', { name: acsmart.visit.connect.address })
  await address.fill('192.0.2.10')
  await address.press('Enter')
  await expect(app.getByText(fill(acsmart.visit.public.title, { host: '192.0.2.10' }))).toBeVisible()
  await expect(app.getByRole('button', { name: acsmart.visit.public.accept })).toBeVisible()
  for (const [text, code] of [
    ['192.168.1', 'address-invalid'],
    ['127.0.0.1:1', 'modbus-unreachable'],
  ] as const) {
    await address.fill(text)
    await address.press('Enter')
    await expect(app.getByRole('alert')).toContainText(code)
  }
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('the page and its numbers are German', async ({ app }) => {
    const acsmart = new Acsmart(app, 'de')
    await acsmart.show()
    await acsmart.tryIt('charging')
    await expect(acsmart.values).toContainText('L1: 231,4 V')
    await expect(acsmart.values).toContainText('1.234,6 kWh')
    await expect(acsmart.limit).toContainText(acsmart.words.limit.same)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the AC SMART’s page', async ({ app }) => {
      const acsmart = new Acsmart(app)
      const violations = async (): Promise<string[]> => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations: found } = await new AxeBuilder({ page: app }).withTags(tags).analyze()
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
      }
      await acsmart.show()
      expect(await violations()).toEqual([])
      await acsmart.tryIt('limit-ignored')
      await acsmart.newLimit.fill('8')
      await acsmart.set(8).click()
      await expect(app.getByRole('alert')).toBeVisible()
      expect(await violations()).toEqual([])
      await app.setViewportSize({ width: 700, height: 800 })
      expect(await violations()).toEqual([])
    })
  })
}
