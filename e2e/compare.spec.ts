import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'

type Place = 'left' | 'right' | 'origin'

/** What an installer does on the compare page. */
class ComparePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await this.page.evaluate(() => {
      location.hash = '#/compare'
    })
    await expect(this.page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
  }

  async open(place: Place, name: string, content: string): Promise<void> {
    const mimeType = name.endsWith('.xml') ? 'text/xml' : 'application/json'
    await this.page.getByTestId(`compare-${place}`).setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  }

  /** Chooses the first source whose words match. */
  async choose(label: string, source: RegExp): Promise<void> {
    const select = this.page.getByRole('combobox', { name: label })
    const option = select.locator('option', { hasText: source }).first()
    await expect(option).toBeAttached()
    await select.selectOption((await option.getAttribute('value')) ?? '')
  }

  row(key: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: key }) })
  }

  box(key: string, from: string): Locator {
    return this.page.getByRole('checkbox', { name: `Take ${key} from ${from}` })
  }

  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }
}

const file = (values: Record<string, string>): string =>
  JSON.stringify(
    { configurationKey: Object.entries(values).map(([key, value]) => ({ key, readonly: key === 'gsm_SigQ', value })) },
    null,
    2,
  )

const SITE = {
  com_OCPPID: 'NL*ECO*1000',
  chg_StationMaxCurrent: '32',
  chg_RatedCurrent: '16,16',
  gsm_SigQ: '20',
  authorizationKey: 'user:fictional-left',
  com_ProtType: 'Lms',
  vendor_Here: 'only here',
}
const OTHER = {
  com_OCPPID: 'NL*ECO*2000',
  chg_StationMaxCurrent: '25',
  chg_RatedCurrent: '16,16',
  gsm_SigQ: '12',
  authorizationKey: 'user:fictional-right',
  com_ProtType: 'LMS',
  vendor_There: 'x'.repeat(300),
}

test('two files: what differs is counted, and what is taken over becomes edits of the left one', async ({ app }) => {
  const compare = new ComparePage(app)
  await compare.show()
  await expect(compare.next).toContainText('Choose what to compare.')
  await compare.open('left', 'site-12.json', file(SITE))
  await expect(compare.next).toContainText('Choose what to compare it with.')
  await compare.open('right', 'site-13.json', file(OTHER))

  await expect(compare.main).toContainText('3 different · 1 only left · 1 only right · 1 read-only · 2 the same')
  await expect(compare.row('com_ProtType')).toHaveCount(0)
  await expect(compare.row('authorizationKey')).toContainText('***')
  await expect(compare.main).not.toContainText('fictional')
  await expect(compare.row('gsm_SigQ').getByRole('checkbox')).toHaveCount(0)
  await expect(compare.next).toContainText('No other value is ticked.')

  await compare.box('chg_StationMaxCurrent', 'site-13.json').check()
  await compare.box('com_OCPPID', 'site-13.json').check()
  await compare.box('com_OCPPID', 'site-12.json').check()
  await expect(compare.box('com_OCPPID', 'site-13.json')).not.toBeChecked()
  await compare.box('vendor_There', 'site-13.json').check()
  await compare.main.getByRole('searchbox').fill('only left')
  await expect(compare.main).toContainText('Nothing of that kind')
  await compare.main.getByRole('button', { name: 'Show all differences' }).click()
  await expect(compare.next).toContainText('2 values change.')
  await compare.next.getByRole('button', { name: 'Open with 2 values' }).click()

  const table = app.getByRole('main')
  await expect(table.getByRole('row').filter({ hasText: 'chg_StationMaxCurrent' })).toContainText('25')
  await expect(table.getByRole('row').filter({ hasText: 'com_OCPPID' })).toContainText('NL*ECO*1000')
  await expect(table.getByRole('row').filter({ hasText: 'vendor_There' })).toContainText('Changed')
  await expect(app.getByRole('checkbox', { name: 'Send chg_StationMaxCurrent' })).toBeChecked()
})

test('the report can be kept as a text, with secrets masked', async ({ app }) => {
  const compare = new ComparePage(app)
  await compare.show()
  await compare.open('left', 'site-12.json', file(SITE))
  await compare.open('right', 'site-13.json', file(OTHER))
  const download = app.waitForEvent('download')
  await compare.main.getByRole('button', { name: 'Save report' }).click()
  const report = await readFile(await (await download).path(), 'utf8')
  expect((await download).suggestedFilename()).toBe('comparison.txt')
  expect(report).toContain('Left:  site-12.json\nRight: site-13.json\n')
  expect(report).toContain('Different: 3\n')
  expect(report).toContain('  chg_StationMaxCurrent\n    Left:  32\n    Right: 25\n')
  expect(report).toContain('  authorizationKey\n    Left:  ***\n    Right: ***\n')
  expect(report).not.toContain('fictional')
})

test('with what both came from, one-sided changes are ticked and conflicts are left to decide @pty', async ({
  app,
  controllerPort,
}) => {
  const station = new StationPage(app)
  const compare = new ComparePage(app)
  await station.connect(controllerPort)
  await station.receive()
  await station.openTab('parameters')
  await station.change('chg_StationMaxCurrent', '20')
  await app.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(compare.main).toContainText('1 different')
  await compare.choose('Right', /received/)
  await expect(compare.row('chg_StationMaxCurrent')).toContainText('Different')
  await compare.choose('Both came from', /received/)
  await expect(compare.row('chg_StationMaxCurrent')).toContainText('Changed left')
  await expect(compare.box('chg_StationMaxCurrent', 'The station’s values with your edits')).toBeChecked()

  // Somebody else changed the same key, and another one.
  const origin = { chg_StationMaxCurrent: '25', chg_MinChargingCurrent: '6' }
  await compare.open('origin', 'before.json', file(origin))
  await compare.open('left', 'mine.json', file({ ...origin, chg_StationMaxCurrent: '20' }))
  await compare.open('right', 'theirs.json', file({ chg_StationMaxCurrent: '16', chg_MinChargingCurrent: '8' }))
  await expect(compare.main).toContainText('2 different · 1 conflict ')
  await expect(compare.row('chg_StationMaxCurrent')).toContainText('Conflict')
  await expect(compare.row('chg_StationMaxCurrent').getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(compare.row('chg_StationMaxCurrent')).toContainText('was 25')
  await expect(compare.box('chg_MinChargingCurrent', 'theirs.json')).toBeChecked()
  await expect(compare.next).toContainText('1 conflict is undecided and stays as it is.')
  await compare.box('chg_StationMaxCurrent', 'theirs.json').check()
  await compare.next.getByRole('button', { name: 'Take 2 values over' }).click()
  await expect(app.getByRole('checkbox', { name: 'Send chg_StationMaxCurrent' })).toBeChecked()
  await expect(app.getByRole('row').filter({ hasText: 'chg_MinChargingCurrent' })).toContainText('8')
  await expect(app.getByRole('contentinfo').getByRole('button', { name: 'Send 2 parameters' })).toBeVisible()
})

test('an open file against the backup of the station; a backup that is the same has nothing to do @pty', async ({
  app,
  controllerPort,
}) => {
  const station = new StationPage(app)
  const compare = new ComparePage(app)
  await station.connect(controllerPort)
  await station.receive()
  await station.openTab('parameters')
  await app.getByTestId('parameter-file').setInputFiles({
    name: 'site-12.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file({ chg_StationMaxCurrent: '16', com_OCPPID: 'NL*ECO*1000' })),
  })
  await app.getByRole('button', { name: 'Compare', exact: true }).click()
  await compare.choose('Right', /received/)
  await expect(compare.row('chg_StationMaxCurrent')).toContainText('16')
  await expect(compare.main).toContainText('1 different')
  await compare.choose('Left', /^Station 11790001/)
  await expect(compare.main).toContainText('Nothing differs')
  await expect(compare.next.getByRole('button', { name: 'Back to the parameters' })).toBeVisible()
  await app.reload()
  await expect(compare.main).toContainText('Nothing differs')
})

test('two OCPPConf.xml: values go from one into the other, and no other byte changes', async ({ app }) => {
  const compare = new ComparePage(app)
  const left = '<OCPPConf>\r\n <HeartbeatInterval>60</HeartbeatInterval><!-- kept -->\r\n <Oddity/>\r\n</OCPPConf>\r\n'
  await compare.show()
  await compare.open('left', 'OCPPConf.xml', left)
  await compare.open('right', 'other.xml', '<C><HeartBeatInterval>900</HeartBeatInterval><Oddity></Oddity></C>')
  await expect(compare.main).toContainText('1 different')
  await compare.box('heartbeatInterval', 'other.xml').check()
  const download = app.waitForEvent('download')
  await compare.next.getByRole('button', { name: 'Save with 1 value' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe(left.replace('60', '900'))
  await compare.open('right', 'site.json', file(SITE))
  await expect(compare.main).toContainText('These cannot be compared')
})

test('a file that cannot be read is named with its line, and another one can be opened', async ({ app }) => {
  const compare = new ComparePage(app)
  await compare.show()
  await compare.open('left', 'site-12.json', file(SITE))
  await compare.open('right', 'broken.json', '{\n  "a": \n}')
  await expect(compare.main.getByRole('alert')).toContainText('Line 3, column 1')
  await expect(compare.main.getByRole('heading', { name: 'broken.json' })).toBeVisible()
  await expect(compare.next).toContainText('Choose something else on the right.')
  await compare.open('right', 'site-12 copy.json', file(SITE))
  await expect(compare.main).toContainText('Nothing differs')
  await expect(compare.main.getByRole('alert')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the compare page', async ({ app }) => {
      const compare = new ComparePage(app)
      const violations = async (): Promise<string[]> => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations: found } = await new AxeBuilder({ page: app }).withTags(tags).analyze()
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
      }
      await compare.show()
      expect(await violations()).toEqual([])
      await compare.open('left', 'site-12.json', file(SITE))
      await compare.open('right', 'site-13.json', file(OTHER))
      await compare.open('origin', 'before.json', file({ ...SITE, com_OCPPID: 'NL*ECO*3000' }))
      await expect(compare.row('com_OCPPID')).toContainText('Conflict')
      await compare.box('com_OCPPID', 'site-13.json').check()
      expect(await violations()).toEqual([])
      await app.setViewportSize({ width: 600, height: 800 })
      expect(await violations()).toEqual([])
    })
  })
}

test('two kept OCPPConf.xml are chosen by station and time; secrets stay masked', async ({ app, dataFolder }) => {
  const folder = join(dataFolder, 'backups', 'greenup-290014')
  await mkdir(folder, { recursive: true })
  const xml = (uid: string, key: string): string =>
    `<OCPPConf>\r\n  <UID>${uid}</UID>\r\n  <WiFi><Key>${key}</Key></WiFi>\r\n</OCPPConf>\r\n`
  await writeFile(join(folder, '20260115T080000000Z_OCPPConf.xml'), xml('A1', 'fictional-old'))
  await writeFile(join(folder, '20260116T080000000Z_OCPPConf.xml'), xml('B2', 'fictional-new'))
  const compare = new ComparePage(app)
  await compare.show()
  await compare.choose('Left', /Jan 15, 2026.* · 290014 · OCPPConf\.xml/)
  await compare.choose('Right', /Jan 16, 2026.* · 290014 · OCPPConf\.xml/)
  await expect(compare.main).toContainText('2 different')
  await expect(compare.row('uid')).toContainText('B2')
  await expect(compare.main).not.toContainText('fictional')
  await compare.row('uid').getByRole('checkbox').last().check()
  const downloads = app.waitForEvent('download')
  await compare.next.getByRole('button', { name: 'Save with 1 value' }).click()
  const download = await downloads
  expect(download.suggestedFilename()).toBe('OCPPConf.xml')
  expect(await readFile(await download.path(), 'utf8')).toBe(xml('B2', 'fictional-old'))
})
