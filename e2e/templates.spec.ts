import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import templates from '../shared/strings/en/templates.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { fill } from './words.ts'

const SECRET = 'planted-secret-77'
const SITE =
  '\uFEFF{"configurationKey":[\r\n\t{"key":"com_OCPPID", "readonly":false,"value":"NL*ECO*1000"},\r\n' +
  '\t{"key":"com_OCPPInfo","readonly":false,"value":"modelname=ECC-AC,CpSn=11790001"},\r\n' +
  '\t{"key":"com_Options","readonly":false,"value":"useTLS=1"},\r\n' +
  `\t{"readonly":false,"value":"a:${SECRET}","key":"authorizationKey"},\r\n` +
  '\t{"key":"unknown_Key","value":"{{as it is}}"}]}\r\n'
const siteFor = (uid: string, serial: string, login: string): string =>
  SITE.replace('NL*ECO*1000', uid).replace('11790001', serial).replace(`a:${SECRET}`, login)
const CSV =
  '\uFEFFserial;uid;authorization_key;remark\r\n11790011;NL*ECO*11;a:first-one;left\r\n' +
  `11790012;${'x'.repeat(26)};b:second-one;\r\n11790013;"NL*ECO*13";c:third-one;\r\n`

const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
const foot = (app: Page): Locator => app.getByRole('contentinfo')

/** The file that pressing a button hands over. */
async function saved(app: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = app.waitForEvent('download')
  await press()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function openTemplates(app: Page): Promise<void> {
  await app.getByRole('main').getByRole('button', { name: templates.start.open, exact: true }).click()
  await expect(app.getByRole('heading', { level: 1, name: templates.title })).toBeVisible()
}

/** Makes a template of the site's file, under a name. */
async function makeTemplate(app: Page, name: string): Promise<void> {
  await app.getByTestId('template-file').setInputFiles(json('site 12.json', SITE))
  await app.getByRole('textbox', { name: templates.draft.nameLabel }).fill(name)
  await foot(app).getByRole('button', { name: templates.draft.save }).click()
  await expect(app.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

async function openTable(app: Page): Promise<void> {
  await app.getByText(templates.mode.table, { exact: true }).click()
  await app
    .getByTestId('stations-file')
    .setInputFiles({ name: 'stations.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) })
  await expect(app.getByRole('heading', { name: 'stations.csv' })).toBeVisible()
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test('a template made of a file holds no secret, and filled by hand gives back every other byte', async ({ app }) => {
  await openTemplates(app)
  await app.getByTestId('template-file').setInputFiles(json('site 12.json', SITE))
  const secret = fill(templates.draft.take, { variable: 'authorization_key', place: 'authorizationKey' })
  await expect(app.getByRole('checkbox', { name: secret })).toBeDisabled()
  await expect(app.locator('body')).not.toContainText(SECRET)
  await foot(app).getByRole('button', { name: templates.draft.save }).click()
  await expect(app.getByText(templates.act.kept)).toBeVisible()

  const save = foot(app).getByRole('button', { name: templates.act.saveOne })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await app.getByRole('textbox', { name: 'uid' }).fill('y'.repeat(26))
  await expect(app.getByRole('main').getByText('26 characters are too many.').first()).toBeVisible()
  await app.getByRole('textbox', { name: 'uid' }).fill('NL*"ECO"*{{serial}}')
  await app.getByRole('textbox', { name: 'serial' }).fill('11790042')
  await app.getByLabel('authorization_key', { exact: true }).fill('login:word')
  const { name, bytes } = await saved(app, () => save.click())
  expect(name).toBe('11790042.json')
  expect(bytes.toString()).toBe(siteFor('NL*\\"ECO\\"*{{serial}}', '11790042', 'login:word'))
})

test('a table of stations: the bad row is named and skipped, the others are saved in one file', async ({ app }) => {
  await openTemplates(app)
  await makeTemplate(app, 'Site 12')
  await openTable(app)
  const bad = app.getByRole('row', { name: /11790012/ })
  await expect(bad).toContainText(templates.state.skipped)
  await expect(bad).toContainText(fill(templates.where, { column: 2 }))
  await expect(bad).toContainText('26 characters are too many.')
  await expect(app.getByText(fill(templates.table.unused, { names: 'remark' }))).toBeVisible()
  await expect(app.locator('body')).not.toContainText('third-one')

  const { name, bytes } = await saved(app, () =>
    foot(app)
      .getByRole('button', { name: fill(templates.act.saveMany_other, { count: 2 }) })
      .click(),
  )
  expect(name).toBe('Site 12.zip')
  expect(bytes.includes(siteFor('NL*ECO*11', '11790011', 'a:first-one'))).toBe(true)
  expect(bytes.includes(siteFor('NL*ECO*13', '11790013', 'c:third-one'))).toBe(true)
  expect(bytes.includes('11790012')).toBe(false)
})

test('a station of the table goes on to the parameters page', async ({ app }) => {
  await openTemplates(app)
  await makeTemplate(app, 'Site 12')
  await openTable(app)
  await app.getByRole('button', { name: fill(templates.table.show, { line: 4 }) }).click()
  await app.getByRole('button', { name: templates.act.parameters }).click()
  await expect(app.getByRole('row', { name: /com_OCPPID/ })).toContainText('NL*ECO*13')
})

test('a file on the parameters page is saved as a template, found again after a reload, and removed', async ({
  app,
}) => {
  await app.locator('input[type="file"]').first().setInputFiles(json('site 12.json', SITE))
  await app.getByRole('button', { name: 'File', exact: true }).click()
  await app.getByRole('menuitem', { name: templates.saveAs }).click()
  await foot(app).getByRole('button', { name: templates.draft.save }).click()
  await expect(app.getByText(templates.act.kept)).toBeVisible()
  await app.reload()
  const row = app.getByRole('row', { name: /site 12/ })
  await expect(row).toContainText('uid, serial, authorization_key')
  await row.getByRole('button', { name: fill(templates.list.removeNamed, { name: 'site 12' }) }).click()
  await app.getByRole('alertdialog').getByRole('button', { name: templates.remove.act }).click()
  await expect(app.getByRole('heading', { name: templates.empty.title })).toBeVisible()
})

test('a table in another encoding is refused by name, and the next one opens', async ({ app }) => {
  await openTemplates(app)
  await makeTemplate(app, 'Site 12')
  await app.getByText(templates.mode.table, { exact: true }).click()
  const utf16 = { name: 'stations.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV, 'utf16le') }
  await app.getByTestId('stations-file').setInputFiles(utf16)
  await expect(app.getByRole('alert')).toContainText('UTF-16LE')
  await openTable(app)
  await expect(app.getByRole('alert')).toHaveCount(0)
})

test('a second template of the same name replaces the first only when that is said', async ({ app }) => {
  await openTemplates(app)
  await makeTemplate(app, 'Site 12')
  await app.getByRole('navigation', { name: 'You are here' }).getByRole('button').click()
  await app.getByTestId('template-file').setInputFiles(json('SITE 12.json', SITE))
  await foot(app).getByRole('button', { name: templates.draft.save }).click()
  await expect(app.getByRole('alert')).toContainText('template-exists')
  await app.getByRole('button', { name: fill(templates.draft.replace, { name: 'SITE 12' }) }).click()
  await expect(app.getByText(templates.act.kept)).toBeVisible()
})

test('the station in front becomes a template: its serial and ID are variables, and no secret is in it @pty', async ({
  app,
  controllerPort,
}) => {
  const station = new StationPage(app)
  await station.connect(controllerPort)
  await station.receive()
  await station.openTab('parameters')
  await app.getByRole('button', { name: station.words.parameters.file.menu, exact: true }).click()
  await app.getByRole('menuitem', { name: templates.saveAs }).click()
  const rows = app.getByRole('main').getByRole('row')
  await expect(rows.filter({ hasText: '{{uid}}' }).filter({ hasText: 'com_OCPPID' })).toHaveCount(1)
  await expect(rows.filter({ hasText: '{{serial}}' }).filter({ hasText: '11790001' })).not.toHaveCount(0)
  await foot(app).getByRole('button', { name: templates.draft.save }).click()
  await expect(app.getByText(templates.act.kept)).toBeVisible()
  await expect(app.getByRole('textbox', { name: 'serial', exact: true })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the pages of templates', async ({ app }) => {
      await openTemplates(app)
      await expect(app.getByRole('heading', { name: templates.empty.title })).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.getByTestId('template-file').setInputFiles(json('site 12.json', SITE))
      await expect(app.getByRole('textbox', { name: templates.draft.nameLabel })).toBeVisible()
      expect(await violations(app)).toEqual([])
      await foot(app).getByRole('button', { name: templates.draft.save }).click()
      await app.getByRole('textbox', { name: 'uid' }).fill('y'.repeat(26))
      expect(await violations(app)).toEqual([])
      await openTable(app)
      await app.getByRole('button', { name: fill(templates.table.show, { line: 3 }) }).click()
      expect(await violations(app)).toEqual([])
      await app.getByRole('navigation', { name: 'You are here' }).getByRole('button').click()
      await expect(app.getByRole('row', { name: /site 12/ })).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  })
}
