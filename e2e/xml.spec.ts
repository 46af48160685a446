import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import xml from '../shared/strings/en/xml.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'

/** Element names are made up: nobody outside the vendor has seen a real file. CRLF, a comment, CDATA, an entity. */
const conf = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<!-- recovered from the station -->',
  '<OCPPConf version="1">',
  '  <Srv>',
  '    <SrvUri>ws://192.168.1.120:9000/</SrvUri>',
  '    <BoxId>0224B1FFFF00A001</BoxId>',
  '    <HeartbeatInterval>5</HeartbeatInterval>',
  '    <TxMode>a&#38;b</TxMode>',
  '  </Srv>',
  '  <Eth><EthIp>192.168.1.200</EthIp><EthMask>255.255.255.0</EthMask><EthGw>192.168.1.1</EthGw><EthDhcp>0</EthDhcp></Eth>',
  '  <WiFi><SSID>depot</SSID><Key><![CDATA[hunter2hunter2]]></Key></WiFi>',
  '  <Web><Login>admin</Login><Password>admin</Password></Web>',
  '</OCPPConf>',
  '',
].join('\r\n')

async function open(page: Page, text: string, name = 'OCPPConf.xml'): Promise<void> {
  const input = page.locator('input[type="file"]').first()
  await input.setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })
}

async function save(page: Page, button: RegExp): Promise<string> {
  const downloads = page.waitForEvent('download')
  await page.getByRole('contentinfo').getByRole('button', { name: button }).click()
  const download = await downloads
  expect(download.suggestedFilename()).toBe('OCPPConf.xml')
  return readFile(await download.path(), 'utf8')
}

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const code = (page: Page): Locator => page.getByRole('textbox', { name: 'OCPPConf.xml', exact: true })

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test('a file is opened, its problems seen, one fixed with a click, a value typed, and only their bytes are saved', async ({
  app,
}) => {
  await open(app, conf)
  await expect(app.getByText('5 s is too small.')).toBeVisible()
  await expect(app.getByText('The password is the one of every new station.')).toBeVisible()
  await app.getByRole('button', { name: 'Use ws://192.168.1.120:9000' }).click()
  await field(app, 'OCPP settings, Heart Beat Interval').fill('90')
  await expect(app.getByText('5 s is too small.')).toHaveCount(0)
  await expect(app.getByText('2 values, 0 other bytes')).toBeVisible()
  const wanted = conf.replace('9000/<', '9000<').replace('>5<', '>90<')
  expect(await save(app, /^Save 2 changes/)).toBe(wanted)
  await expect(app.getByRole('contentinfo')).toContainText('OCPPConf.xml is saved')
})

test('what a person says of an element is remembered for the next file of its kind', async ({ app }) => {
  await open(app, conf)
  await app.getByRole('button', { name: 'Say what BoxId is' }).click()
  await app.getByLabel(xml.is).selectOption('uid')
  await expect(field(app, 'OCPP server, UID of the station')).toHaveValue('0224B1FFFF00A001')
  await app.getByRole('contentinfo').getByRole('button', { name: xml.toolbar.names }).click()
  await app.getByRole('dialog').getByRole('combobox', { name: 'TxMode is' }).selectOption('offlineBadges')
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /^Confirm \d+ names/ })
    .click()
  await expect(app.getByText(xml.names.ask)).toHaveCount(0)
  await app.reload()
  await open(app, conf.replace('0224B1FFFF00A001', '0224B1FFFF00A002'))
  await expect(field(app, 'OCPP server, UID of the station')).toHaveValue('0224B1FFFF00A002')
  await expect(field(app, 'Badge reader, Badges while offline')).toHaveValue('a&b')
  await expect(app.getByText(xml.names.remembered)).toBeVisible()
  await expect(app.getByText(xml.names.ask)).toHaveCount(0)
})

test('the text is edited beside the table: one history, fixes on the keyboard, Esc and Tab leave it', async ({
  app,
}) => {
  await open(app, conf)
  await app.getByText(xml.panes.whole, { exact: true }).click()
  await expect(code(app)).toContainText('HeartbeatInterval')
  await expect(code(app)).not.toContainText('hunter2hunter2')
  await code(app).click()
  await app.keyboard.press('Control+Home')
  for (let line = 1; line < 5; line += 1) await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Control+.')
  await expect(field(app, 'OCPP server, Server’s URI')).toHaveValue('ws://192.168.1.120:9000')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Home')
  for (let step = 0; step < '<HeartbeatInterval>5'.length; step += 1) await app.keyboard.press('ArrowRight')
  await app.keyboard.type('0')
  await expect(field(app, 'OCPP settings, Heart Beat Interval')).toHaveValue('50')
  await app.keyboard.press('Control+z')
  await expect(field(app, 'OCPP settings, Heart Beat Interval')).toHaveValue('5')
  await app.keyboard.press('Control+y')
  await field(app, 'Wi-Fi, SSID').fill('dépôt')
  await expect(code(app)).toContainText('dépôt')
  await code(app).focus()
  await app.keyboard.press('Escape')
  await expect(code(app)).not.toBeFocused()
  await app.keyboard.press('Shift+Tab')
  await expect(code(app)).toBeFocused()
  await app.keyboard.press('Tab')
  await expect(code(app)).not.toBeFocused()
  const wanted = conf.replace('9000/<', '9000<').replace('>5<', '>50<').replace('depot', 'dépôt')
  expect(await save(app, /^Save 3 changes/)).toBe(wanted)
})

test('a text that is no XML waits: the table says so, nothing can be saved, secrets stay hidden', async ({ app }) => {
  await open(app, conf)
  await app.getByText(xml.panes.whole, { exact: true }).click()
  await code(app).click()
  await app.keyboard.press('Control+End')
  await app.keyboard.type('x')
  await expect(app.getByText(xml.broken.title)).toBeVisible()
  await expect(app.getByText('Line 14, column 1:')).toBeVisible()
  await expect(field(app, 'Wi-Fi, SSID')).toBeDisabled()
  await expect(code(app)).not.toContainText('hunter2hunter2')
  await expect(app.getByRole('contentinfo')).toContainText(xml.next.brokenBecause)
  await app.getByRole('main').getByRole('button', { name: xml.broken.undo }).click()
  await expect(field(app, 'Wi-Fi, SSID')).toBeEnabled()
})

const refused = [
  {
    what: 'a DOCTYPE',
    text: conf.replace('<OCPP', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><OCPP'),
    words: 'Line 3, column 1',
  },
  { what: 'an entity of its own', text: conf.replace('a&#38;b', '&x;'), words: 'Line 8, column 13' },
  { what: 'an element that is not closed', text: conf.replace('</Srv>', ''), words: 'Line 13, column 1' },
  { what: 'too many levels', text: `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`, words: 'Line 1, column 97' },
  { what: 'the wrong encoding', text: '<?xml version="1.0" encoding="UTF-16"?><a/>', words: 'its bytes are UTF-8' },
  { what: '300 kB', text: `<a>${'x'.repeat(300_000)}</a>`, words: '300,007 bytes' },
]
for (const { what, text, words } of refused) {
  test(`a file with ${what} is refused with its place and a sentence, and the next file opens`, async ({ app }) => {
    await open(app, text)
    await expect(app.getByRole('alert')).toContainText(words)
    await open(app, conf)
    await expect(field(app, 'Wi-Fi, SSID')).toBeVisible()
  })
}

test('a refused text can be corrected in place', async ({ app }) => {
  await open(app, '<OCPPConf><SSID>depot<SSID></OCPPConf>')
  await app.getByRole('alert').getByRole('button', { name: xml.page.showText }).click()
  await code(app).click()
  await app.keyboard.press('Home')
  for (let step = 0; step < '<OCPPConf><SSID>depot<'.length; step += 1) await app.keyboard.press('ArrowRight')
  await app.keyboard.type('/')
  await expect(field(app, 'Wi-Fi, SSID')).toHaveValue('depot')
})

test('another XML file opens as text; a copy of a file of no known kind is kept byte for byte', async ({
  app,
  dataFolder,
}) => {
  await open(app, '<svg width="1"><g/></svg>', 'drawing.xml')
  await expect(app.getByText(xml.page.notConf)).toBeVisible()
  await expect(app.getByRole('textbox', { name: 'drawing.xml' })).toBeVisible()
  await open(app, 'whatever', 'parking1.cfg')
  await expect(app.getByRole('alert')).toContainText('keep it as it is')
  await app.getByRole('alert').getByRole('button', { name: xml.opaque.keep }).click()
  await expect(app.getByRole('alert')).toContainText('SHA-256')
  const folder = join(dataFolder, 'backups')
  const [copy = ''] = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.cfg'))
  expect(await readFile(join(folder, copy), 'utf8')).toBe('whatever')
})

test('changes that are not saved are not closed without a question', async ({ app }) => {
  await open(app, conf)
  await field(app, 'Wi-Fi, SSID').fill('yard')
  await open(app, conf.replace('depot', 'other'))
  await app.getByRole('alertdialog').getByRole('button', { name: xml.replace.stay }).click()
  await expect(field(app, 'Wi-Fi, SSID')).toHaveValue('yard')
  await open(app, conf.replace('depot', 'other'))
  await app.getByRole('alertdialog').getByRole('button', { name: 'Open OCPPConf.xml' }).click()
  await expect(field(app, 'Wi-Fi, SSID')).toHaveValue('other')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the page of the file, in its text and in the list of names', async ({ app }) => {
      await open(app, conf)
      await app.getByRole('button', { name: 'Details of OCPP server, Server’s URI' }).click()
      await field(app, 'RJ45 port, IP address').fill('192.168.10.20')
      expect(await violations(app)).toEqual([])
      await app.getByText(xml.panes.whole, { exact: true }).click()
      await expect(code(app)).toBeVisible()
      await code(app).click()
      await app.keyboard.press('Control+f')
      expect(await violations(app)).toEqual([])
      await app.getByRole('main').getByRole('button', { name: xml.toolbar.names }).click()
      await expect(app.getByRole('dialog')).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  })
}

test('a parameter file is edited as a table and as text, one history for both', async ({ app }) => {
  const json = '{\r\n\t"com_OCPPID": "A",\r\n\t"chg_StationMaxCurrent": "500"\r\n}'
  const input = app.locator('input[type="file"]').first()
  await input.setInputFiles({ name: 'site.json', mimeType: 'application/json', buffer: Buffer.from(json) })
  await app.getByRole('main').getByText(xml.parameterText.text, { exact: true }).click()
  const text = app.getByRole('textbox', { name: 'site.json' })
  await text.click()
  await app.keyboard.press('Control+Home')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('End')
  await app.keyboard.press('ArrowLeft')
  await app.keyboard.press('ArrowLeft')
  await app.keyboard.type('B')
  await app.getByRole('main').getByText(xml.parameterText.table, { exact: true }).click()
  await expect(app.getByRole('row', { name: /com_OCPPID/ })).toContainText('AB')
  await app.keyboard.press('Control+z')
  await expect(app.getByRole('row', { name: /com_OCPPID/ })).not.toContainText('AB')
  await app.getByRole('main').getByText(xml.parameterText.text, { exact: true }).click()
  await text.click()
  await app.keyboard.press('Control+End')
  await app.keyboard.press('ArrowUp')
  await app.keyboard.press('End')
  await app.keyboard.type(',\n"gsm_ap')
  await app.getByRole('option', { name: /gsm_APN/ }).click()
  await expect(app.getByText(xml.parameterText.broken)).toBeVisible()
  await app.keyboard.press('End')
  await app.keyboard.type(': "1"')
  await expect(app.getByText(xml.parameterText.broken)).toHaveCount(0)
  await expect(text).toBeFocused()
  await app.getByRole('main').getByText(xml.parameterText.table, { exact: true }).click()
  await expect(app.getByRole('row', { name: /gsm_APN/ })).toBeVisible()
})
