import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { factoryLogins } from '../shared/network/stationAddresses.ts'
import common from '../shared/strings/en/common.json' with { type: 'json' }
import errors from '../shared/strings/en/errors.json' with { type: 'json' }
import greenup from '../shared/strings/en/greenup.json' with { type: 'json' }
import network from '../shared/strings/en/network.json' with { type: 'json' }
import xml from '../shared/strings/en/xml.json' with { type: 'json' }
import { test as base, expect } from './fixtures.ts'
import { fill, wordsIn } from './words.ts'

const URI = 'ws://192.168.1.120:9000'
const UID = '0224B1FFFF00A001'
const SLOW = { timeout: 30_000 }
const { page: p } = greenup
const { visit } = common
const { user, password } = factoryLogins.greenup

const foot = (page: Page): Locator => page.getByRole('contentinfo')
const next = (page: Page, name: string): Locator => foot(page).getByRole('button', { name })
const dialog = (page: Page): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog'))
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name })

/** A station on the network, ten times as fast as a real one; gives its origin. */
const test = base.extend<{ stationArguments: readonly string[]; station: string }>({
  stationArguments: [[], { option: true }],
  station: async ({ stationArguments }, use) => {
    const args = ['simulate', 'greenup', '--time-factor', '0.1', ...stationArguments]
    const simulator = spawn(process.execPath, ['dist/electron/cli.js', ...args], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      await use(await new Promise<string>(resolve => createInterface(simulator.stdout).once('line', resolve)))
    } finally {
      simulator.kill('SIGTERM')
    }
  },
})

/** Begins with a simulated station, on the card of the start page. */
async function tryIt(page: Page, scenario: string, words = wordsIn('en')): Promise<void> {
  const card = page.getByRole('region', { name: words.start.simulated.name })
  await card.getByRole('combobox').selectOption(`greenup ${scenario}`)
  await card.getByRole('button', { name: words.start.simulated.begin }).click()
}

async function chooseMode(page: Page): Promise<void> {
  await next(page, p.mode.choose).click()
  await dialog(page).getByRole('button', { name: p.mode.choose }).click()
}

/** The open file as it would be kept on the laptop. */
async function kept(page: Page): Promise<string> {
  const downloads = page.waitForEvent('download')
  await page.getByRole('button', { name: p.file.keep }).click()
  return readFile(await (await downloads).path(), 'utf8')
}

async function recover(page: Page): Promise<void> {
  await next(page, greenup.guide.task.recover).click()
  await expect(field(page, 'OCPP server, Server’s URI')).toBeVisible(SLOW)
}

async function save(page: Page, changes: number): Promise<void> {
  const button = fill(changes === 1 ? p.store.button_one : p.store.button_other, { count: changes })
  await next(page, button).click()
  await dialog(page).getByRole('button', { name: button }).click()
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test('the whole job with OCPPConf.xml, from the start page to Connected; only the edited values differ', async ({
  app,
}) => {
  await tryIt(app, 'file')
  await chooseMode(app)
  await next(app, p.next.openFile).click(SLOW)
  await expect(next(app, greenup.guide.task.recover)).toBeVisible()
  await recover(app)
  const before = await kept(app)
  await field(app, 'OCPP server, Server’s URI').fill(URI)
  await field(app, 'OCPP server, UID of the station').fill(UID)
  await next(app, 'Save 2 changes').click()
  await expect(dialog(app).getByRole('row', { name: /Server’s URI/ })).toContainText(URI)
  await expect(dialog(app)).toContainText('/backups')
  await dialog(app).getByRole('button', { name: 'Save 2 changes' }).click()
  await expect(app.getByText(/^2 values are saved and were read back/)).toBeVisible(SLOW)
  const wanted = before.replace('<URI></URI>', `<URI>${URI}</URI>`).replace('<UID></UID>', `<UID>${UID}</UID>`)
  expect(await kept(app)).toBe(wanted)
  await tab(app, p.tab.status).click()
  const early = app.getByRole('main').getByRole('button', { name: p.status.activate })
  await expect(early).toHaveAttribute('aria-disabled', 'true')
  await expect(app.getByRole('main')).toContainText(p.status.because.check)
  await next(app, greenup.guide.task.check).click()
  await expect(app.getByRole('heading', { name: p.status.same })).toBeVisible()
  await next(app, p.status.activateButton).click()
  await expect(app.getByRole('heading', { name: p.status.connected })).toBeVisible(SLOW)
  await expect(app.getByText(greenup.activation.on)).toBeVisible()
  await expect(foot(app)).toContainText(fill(visit.password.noteTitle, { password }))
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the whole job with URL and UID on a double station, in French', async ({ app }) => {
    const french: typeof greenup = createRequire(import.meta.url)('../shared/strings/fr/greenup.json')
    const { page: f } = french
    await tryIt(app, 'double', wordsIn('fr'))
    await expect(app.getByRole('main')).toContainText(french.side.right, SLOW)
    await next(app, f.mode.choose).click()
    await expect(dialog(app)).toContainText(f.mode.both)
    await dialog(app).getByRole('button', { name: f.mode.choose }).click()
    await next(app, f.next.openFile).click(SLOW)
    await app.getByRole('button', { name: f.recover.fields }).click()
    await app.getByLabel(french.items.serverUri.label).fill('ws://ocpp.example.test')
    await app.getByLabel(french.items.uid.label).fill(UID)
    await expect(
      app.getByText(/ws:\/\/ vers ocpp\.example\.test|ocpp\.example\.test n’est pas|chiffr/).first(),
    ).toBeVisible()
    await app.getByLabel(french.items.serverUri.label).fill(URI)
    await next(app, french.guide.task['set-data']).click()
    await dialog(app).getByRole('button', { name: french.guide.task['set-data'] }).click()
    await next(app, french.guide.task.check).click(SLOW)
    await expect(app.getByRole('heading', { name: f.status.same })).toBeVisible(SLOW)
    await expect(app.getByRole('main')).toContainText(f.data.ocppBoth)
    await next(app, f.status.activateButton).click()
    await expect(app.getByRole('heading', { name: f.status.connected })).toBeVisible(SLOW)
    await expect(app.getByText(fill(f.status.interval.replace(', number', ''), { seconds: 300 }))).toBeVisible()
  })
})

test('a real station is asked first, once per action; the password of every new one is changed', async ({
  app,
  station,
}) => {
  await app.getByRole('button', { name: 'Legrand Green’Up' }).click()
  const address = new URL(station).host
  await app.getByLabel(visit.connect.address).fill(address)
  await expect(foot(app)).toContainText(visit.connect.noPassword)
  await app.getByRole('button', { name: fill(visit.login.fill, { user, password }) }).click()
  await next(app, fill(visit.connect.button, { address })).click()
  await next(app, p.signIn.button).click()
  await expect(dialog(app)).toContainText(visit.allow.title)
  await dialog(app).getByRole('button', { name: visit.byHand }).click()
  await expect(app.getByRole('heading', { name: greenup.guide.task['sign-in'] })).toBeVisible()
  await next(app, p.hand.toSignIn).click()
  await next(app, p.signIn.button).click()
  await dialog(app).getByRole('button', { name: visit.allow.allow }).click()
  await expect(app.getByRole('heading', { name: fill(p.title, { serial: '290015' }) })).toBeVisible()
  await chooseMode(app)
  await expect(dialog(app)).toContainText(errors.webAction['set-mode'])
  await dialog(app).getByRole('button', { name: visit.allow.allow }).click()
  await expect(next(app, p.next.openFile)).toBeVisible(SLOW)
  await app.getByRole('button', { name: fill(visit.password.still, { password }) }).click()
  await app.getByLabel(visit.password.new).fill('chantier-9')
  await dialog(app).getByRole('button', { name: visit.password.change }).click()
  await expect(dialog(app)).toContainText(errors.webAction.store)
  await expect(dialog(app)).not.toContainText(errors.webAction['set-mode'])
  await dialog(app).getByRole('button', { name: visit.allow.allow }).click()
  await expect(app.getByRole('button', { name: fill(visit.password.still, { password }) })).toHaveCount(0, SLOW)
  await expect(app.getByRole('main')).not.toContainText(fill(visit.password.noteTitle, { password }))
})

test('a wrong password says so, several lock the login for a while, and then the right one opens it', async ({
  app,
  station,
}) => {
  const address = new URL(station).host
  await app.goto(`${app.url().split('#')[0]}#/greenup?address=${encodeURIComponent(address)}`)
  await expect(app.getByLabel(visit.login.user)).toHaveValue('admin')
  await app.getByLabel(visit.login.password, { exact: true }).fill('wrong')
  await next(app, fill(visit.connect.button, { address })).click()
  await next(app, p.signIn.button).click()
  await dialog(app).getByRole('button', { name: visit.allow.allow }).click()
  await expect(app.getByRole('alert')).toContainText(errors['login-refused'].title)
  await expect(app.getByRole('alert')).toContainText(visit.left.untouched)
  const locked = app.getByRole('alert').filter({ hasText: errors['login-locked'].title })
  for (let tries = 0; tries < 6 && !(await locked.isVisible()); tries += 1) {
    await next(app, p.signIn.button).click()
    await expect(next(app, p.signIn.button)).toBeVisible()
  }
  await expect(locked).toBeVisible()
  await expect(next(app, p.signIn.button)).toHaveAttribute('aria-disabled', 'true')
  await expect(foot(app)).toContainText(/^.*Locked for \d+ s more/)
  // The station is ten times as fast: its minute is over after six seconds; then the page's clock is put forward.
  const right = { method: 'POST', body: new URLSearchParams({ user: 'admin', password: 'admin' }) } as const
  await expect
    .poll(async () => (await fetch(`${station}/login`, { ...right, redirect: 'manual' })).status, SLOW)
    .toBe(302)
  await app.clock.setFixedTime(Date.now() + 61_000)
  await expect(app.getByText(p.signIn.free)).toBeVisible()
  await app.getByLabel(visit.login.password, { exact: true }).fill('admin')
  await next(app, p.signIn.button).click()
  await expect(app.getByRole('heading', { name: fill(p.title, { serial: '290015' }) })).toBeVisible()
})

test('a station that ignores the file keeps the old one, and the page says so', async ({ app }) => {
  await tryIt(app, 'file-ignored')
  await tab(app, p.tab.file).click(SLOW)
  await recover(app)
  await field(app, 'OCPP server, Server’s URI').fill(URI)
  await save(app, 1)
  await expect(app.getByRole('alert')).toContainText(errors['file-not-taken'].title, SLOW)
  await expect(app.getByRole('alert')).toContainText(visit.left.untouched)
  await expect(next(app, 'Save 1 change')).toBeVisible()
  await tab(app, p.tab.status).click()
  await expect(foot(app)).toContainText(p.next.mode)
})

test('a station that moves with its network settings is followed; where to is said before', async ({ app }) => {
  await tryIt(app, 'file')
  await tab(app, p.tab.file).click(SLOW)
  await recover(app)
  await field(app, 'RJ45 port, IP address').fill('192.168.10.20')
  await field(app, 'RJ45 port, Gateway').fill('192.168.10.1')
  await expect(app.getByText(xml.network.title)).toBeVisible()
  await expect(app.getByRole('note').filter({ hasText: xml.network.title })).toContainText(p.file.follows)
  await save(app, 2)
  const moved = fill(greenup.moved, { from: '127.0.0.1', to: '192.168.10.20' })
  await expect(app.getByText(moved)).toBeVisible(SLOW)
  await expect(app.getByText(/^2 values are saved/)).toBeVisible(SLOW)
})

test.describe('a station whose server never answers', () => {
  test.setTimeout(150_000)

  test('ends with a clear failure after the time that was said', async ({ app }) => {
    await tryIt(app, 'server-down')
    await chooseMode(app)
    await next(app, p.next.openFile).click(SLOW)
    await app.getByRole('button', { name: p.recover.fields }).click()
    await app.getByLabel(greenup.items.serverUri.label).fill(URI)
    await app.getByLabel(greenup.items.uid.label).fill(UID)
    await next(app, greenup.guide.task['set-data']).click()
    await dialog(app).getByRole('button', { name: greenup.guide.task['set-data'] }).click()
    await next(app, greenup.guide.task.check).click(SLOW)
    await next(app, p.status.activateButton).click(SLOW)
    await expect(foot(app)).toContainText(p.status.waiting)
    await expect(app.getByRole('alert')).toContainText(errors['ocpp-not-connected'].title, { timeout: 90_000 })
    await app.getByRole('main').getByRole('button', { name: p.status.deactivate }).click()
    await expect(app.getByText(greenup.activation.off)).toBeVisible(SLOW)
  })
})

test('what was stored by hand is taken over once the person says that it is right', async ({ app }) => {
  await tryIt(app, 'fields')
  await chooseMode(app)
  await tab(app, visit.hand.tab).click(SLOW)
  await app.getByRole('button', { name: greenup.guide.task['set-data'] }).click()
  await expect(app.getByText('Sauvegarder', { exact: true })).toBeVisible()
  const origin = await app
    .getByText(/^http:\/\/127\.0\.0\.1:\d+$/)
    .first()
    .innerText()
  const login = await fetch(`${origin}/login`, {
    method: 'POST',
    body: new URLSearchParams({ user: 'admin', password: 'admin' }),
    redirect: 'manual',
  })
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
  await fetch(`${origin}/ocpp/data`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ url: URI, uid: UID }),
    redirect: 'manual',
  })
  await next(app, p.accept.button).click()
  await expect(app.getByRole('heading', { name: p.status.same })).toBeVisible(SLOW)
  await expect(next(app, p.status.activateButton)).toBeVisible()
})

test('a station that is not there leads to the network helper', async ({ app }) => {
  await app.getByRole('button', { name: 'Legrand Green’Up' }).click()
  await app.getByLabel(visit.connect.address).fill('127.0.0.1:9')
  await app.getByLabel(visit.login.password, { exact: true }).fill('admin')
  await next(app, fill(visit.connect.button, { address: '127.0.0.1:9' })).click()
  await expect(app.getByRole('alert')).toContainText(
    errors['web-unreachable'].title.replace('{{address}}', '127.0.0.1:9'),
  )
  await app.getByRole('alert').getByRole('button', { name: visit.connect.network }).click()
  await expect(app.getByRole('heading', { name: network.title })).toBeVisible()
})

test('an address of the internet is asked about, and nothing is sent', async ({ app }) => {
  await app.getByRole('button', { name: 'Legrand Green’Up' }).click()
  await app.getByLabel(visit.connect.address).fill('203.0.113.7')
  await app.getByLabel(visit.login.password, { exact: true }).fill('admin')
  await next(app, fill(visit.connect.button, { address: '203.0.113.7' })).click()
  await expect(app.getByText(fill(visit.public.title, { host: '203.0.113.7' }))).toBeVisible()
  await expect(app.getByRole('button', { name: visit.public.accept })).toBeVisible()
})

test.describe('over https', () => {
  test.use({ stationArguments: ['--https'] })

  test('a new certificate is shown with its fingerprint and asked about', async ({ app, station }) => {
    await app.getByRole('button', { name: 'Legrand Green’Up' }).click()
    await app.getByLabel(visit.connect.address).fill(station)
    await app.getByRole('button', { name: fill(visit.login.fill, { user, password }) }).click()
    await next(app, 'Connect to').click()
    await expect(app.getByText(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/)).toBeVisible()
    await app.getByRole('button', { name: visit.certificate.accept }).click()
    await expect(app.getByRole('heading', { name: p.signIn.title })).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on any tab of a Green’Up', async ({ app }) => {
      await app.getByRole('button', { name: 'Legrand Green’Up' }).click()
      await expect(app.getByRole('heading', { name: visit.before.title })).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.getByRole('combobox', { name: visit.try.choose }).selectOption('double')
      await app.getByRole('main').getByRole('button', { name: visit.try.begin }).click()
      await expect(next(app, p.mode.choose)).toBeVisible(SLOW)
      expect(await violations(app)).toEqual([])
      await next(app, p.mode.choose).click()
      await expect(dialog(app)).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.keyboard.press('Escape')
      await tab(app, p.tab.file).click()
      await recover(app)
      await field(app, 'RJ45 port, IP address').fill('192.168.10.20')
      await field(app, 'RJ45 port, Gateway').fill('192.168.10.1')
      expect(await violations(app)).toEqual([])
      await next(app, 'Save 2 changes').click()
      await expect(dialog(app)).toBeVisible()
      expect(await violations(app)).toEqual([])
      await app.keyboard.press('Escape')
      await app.getByText(p.way.fields, { exact: true }).click()
      await expect(app.getByLabel(greenup.items.uid.label)).toBeVisible()
      expect(await violations(app)).toEqual([])
      await tab(app, p.tab.status).click()
      await expect(app.getByRole('heading', { name: p.after.title })).toBeVisible()
      expect(await violations(app)).toEqual([])
      await tab(app, visit.hand.tab).click()
      await expect(app.getByRole('heading', { name: greenup.guide.task['sign-in'] })).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  })
}

test('a kept OCPPConf.xml is opened against the station’s own, and stored again it is what it was', async ({ app }) => {
  await tryIt(app, 'file')
  await chooseMode(app)
  await next(app, p.next.openFile).click(SLOW)
  await recover(app)
  const before = await kept(app)
  await field(app, 'OCPP server, Server’s URI').fill(URI)
  await field(app, 'OCPP server, UID of the station').fill(UID)
  await save(app, 2)
  await expect(app.getByText(/^2 values are saved and were read back/)).toBeVisible(SLOW)
  await app.getByRole('button', { name: p.file.openBackup }).click()
  await expect(dialog(app)).toContainText(p.kept.how)
  expect(await violations(app)).toEqual([])
  // The newest of them is from right before the save.
  await dialog(app).getByRole('button', { name: p.kept.act, exact: true }).first().click()
  await expect(dialog(app)).toBeHidden()
  await expect(field(app, 'OCPP server, Server’s URI')).toHaveValue('')
  await expect(app.locator('.xmldiff .del').filter({ hasText: URI })).toBeVisible()
  expect(await kept(app)).toBe(before)
  await save(app, 2)
  await expect(app.getByText(/^2 values are saved and were read back/)).toBeVisible(SLOW)
  await expect(next(app, 'Save')).toHaveCount(0)
  expect(await kept(app)).toBe(before)
})
