import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import evlink from '../../shared/strings/en/evlink.json' with { type: 'json' }
import start from '../../shared/strings/en/start.json' with { type: 'json' }
import { expect, test as specTest } from '../fixtures.ts'
import { StationPage } from '../pages/StationPage.ts'
import { sampleFirmware } from '../sampleFirmware.ts'

/** A folder whose name reads well in a picture, and a line as slow as a real one. */
const test = specTest.extend({
  dataFolder: async ({ colorScheme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `${colorScheme}-`))
    await use(join(folder, 'Chargewright'))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  controllerBaud: 115_200,
})

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))

/** Takes the page as it is, once its letters are there and nothing has the pointer. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled', caret: 'hide' })
}

async function inDark(page: Page, take: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await take()
  await page.emulateMedia({ colorScheme: 'light' })
}

test('the main job, page by page', async ({ app, controllerPort }) => {
  const station = new StationPage(app)
  const { next, dialog, words } = station

  await expect(app.getByRole('button', { name: words.start.ecotap.name })).toBeVisible()
  await picture(app, 'start')

  await app.getByRole('button', { name: words.start.ecotap.name }).click()
  await expect(app.getByText('/dev/ttyUSB0').first()).toBeVisible()
  await picture(app, 'connect')
  await app.getByRole('textbox', { name: words.connect.type.label }).fill(controllerPort)
  await app.getByRole('main').getByRole('button', { name: words.connect.connect, exact: true }).click()

  // It was switched on when its port was made, so that its boot is heard from the first line on.
  await expect(app.getByText('LEDSTATE CH[1] state[Ready(1)]')).toBeVisible()
  await station.receive()
  await expect(next.getByRole('button', { name: 'Show the parameters' })).toBeEnabled()
  await picture(app, 'overview')

  await station.openTab('parameters')
  await station.change('chg_StationMaxCurrent', '20')
  await app.mouse.move(300, 400)
  const options = app.getByRole('button', { name: 'com_Options', exact: true })
  // The table has only the rows in sight.
  await expect(async () => {
    await app.mouse.wheel(0, 200)
    await expect(options).toBeVisible({ timeout: 200 })
  }).toPass()
  await options.click()
  await app.getByRole('complementary').getByRole('switch').nth(3).press('Space')
  await picture(app, 'parameters')
  await app.setViewportSize({ width: 1024, height: 768 })
  await inDark(app, () => picture(app, 'parameters-dark-1024'))
  await app.setViewportSize({ width: 1366, height: 768 })

  await next.getByRole('button', { name: 'Send 2 parameters' }).click()
  await expect(dialog).toBeVisible()
  await picture(app, 'send')
  await dialog.getByRole('button', { name: 'Send 2 parameters' }).click()
  await station.accept()
  await expect(app.getByRole('heading', { name: '2 of 2 parameters are set' })).toBeVisible()
  await picture(app, 'sent')

  await station.openTab('firmware')
  await station.chooseFirmware(sampleFirmware(18, 3))
  await expect(app.getByRole('heading', { name: /fits this controller and is newer/ })).toBeVisible()
  await picture(app, 'firmware')
  await station.flash('V32R16', 'V32R18P3')
  await expect
    .poll(async () => Number(await app.getByRole('progressbar').first().getAttribute('aria-valuenow')), {
      intervals: [50],
    })
    .toBeGreaterThan(60)
  await picture(app, 'flashing')
  await inDark(app, () => picture(app, 'flashing-dark'))
  await expect(app.getByRole('heading', { name: 'V32R18P3 is running' })).toBeVisible()
  await picture(app, 'flashed')

  await station.openTab('log')
  await app.getByRole('searchbox').fill('OCPP BOOT OK')
  await app.getByRole('searchbox').press('Shift+Enter')
  await expect(app.locator('.hint').first()).toBeVisible()
  await picture(app, 'log')

  await app.getByRole('button', { name: 'Settings' }).click()
  await app.getByRole('combobox').first().selectOption('fr')
  await expect(app.locator('html')).toHaveAttribute('lang', 'fr')
  await picture(app, 'settings-french')
})

/** A simulated station with pages, from the start page. */
async function tryStation(page: Page, scenario: string): Promise<void> {
  await page.getByRole('combobox', { name: start.simulated.choose }).selectOption(scenario)
  await page.getByRole('button', { name: start.simulated.begin }).click()
}

async function show(page: Page, place: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, place)
}

test('stations with pages, the dictionary and the network', async ({ app }) => {
  await tryStation(app, 'greenup file')
  await expect(app.getByRole('heading', { name: /290\d{3}/ })).toBeVisible({ timeout: 20_000 })
  await app.getByRole('contentinfo').getByRole('button').last().click()
  await app.getByRole('dialog').getByRole('button', { name: 'Choose OCPP' }).click()
  await app.getByRole('tab', { name: 'OCPPConf.xml' }).click()
  await app.getByRole('contentinfo').getByRole('button', { name: 'Recover OCPPConf.xml' }).click({ timeout: 20_000 })
  const uri = app.getByRole('textbox', { name: /Server’s URI/ })
  await uri.fill('wss://ocpp.example.test/gu', { timeout: 20_000 })
  await app.getByRole('textbox', { name: /UID of the station/ }).fill('0224B1FFFF00A001')
  await picture(app, 'greenup')

  await show(app, '#/start')
  await tryStation(app, 'evlink parking-r7')
  await app.getByRole('tab', { name: evlink.tab.events }).click({ timeout: 20_000 })
  await app.getByRole('contentinfo').getByRole('button').last().click()
  await expect(app.getByRole('row').nth(5)).toBeVisible({ timeout: 20_000 })
  await picture(app, 'evlink-events')

  await show(app, '#/dictionary')
  await app.getByRole('searchbox').fill('WebSocketPing')
  await app.getByRole('row').nth(2).getByRole('button').first().click()
  await picture(app, 'dictionary')

  await show(app, '#/network')
  await expect(app.getByRole('table')).toBeVisible()
  await picture(app, 'network')
})
