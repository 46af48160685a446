import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type networkTexts from '../shared/strings/en/network.json'
import type { Language } from '../shared/strings/strings.ts'
import { test as base, expect } from './fixtures.ts'
import { fill, wordsIn } from './words.ts'

// Nothing here presses what changes a network of this machine: that is shown in a namespace, by electron/network/network.integration.test.ts.

const require = createRequire(import.meta.url)

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve)
    child.once('exit', code => reject(new Error(`the simulated station ended with ${code}`)))
  })
}

interface Fixtures {
  /** Arguments of `simulate`. */
  simulated: readonly string[]
  /** The port of a simulated station on 127.0.0.1. */
  stationPort: string
  /** Notes of a lent address that a crash cut off, before the program starts. */
  damagedNote: string | null
}

const test = base.extend<Fixtures>({
  simulated: [['evlink'], { option: true }],
  stationPort: async ({ simulated }, use) => {
    const simulator = spawn(process.execPath, ['dist/electron/cli.js', 'simulate', ...simulated], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise<void>(resolve => simulator.once('exit', () => resolve()))
    try {
      await use(new URL(await firstLine(simulator)).port)
    } finally {
      simulator.kill('SIGTERM')
      await ended
    }
  },
  damagedNote: [null, { option: true }],
  dataFolder: async ({ dataFolder, damagedNote }, use) => {
    if (damagedNote !== null) {
      const folder = join(dataFolder, 'journal', 'addresses')
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'cable9.json'), damagedNote)
    }
    await use(dataFolder)
  },
})

/** What an installer does on the network page. */
class NetworkPage {
  readonly page: Page
  readonly words: typeof networkTexts
  readonly #language: Language

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.#language = language
    this.words = require(`../shared/strings/${language}/network.json`)
  }

  async show(): Promise<void> {
    await this.page.getByRole('button', { name: wordsIn(this.#language).common.nav.network }).click()
    await expect(this.page.getByRole('heading', { name: this.words.table.title })).toBeVisible()
  }

  /** Types another station's address and port. */
  async type(address: string, port?: string): Promise<void> {
    await this.page.getByText(this.words.target.other, { exact: true }).click()
    await this.page.getByRole('textbox', { name: this.words.target.address }).fill(address)
    if (port !== undefined)
      await this.page.getByRole('textbox', { name: this.words.target.port, exact: true }).fill(port)
  }

  get next(): Locator {
    return this.page.getByRole('contentinfo')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get way(): Locator {
    return this.page.getByRole('region', { name: fill(this.words.way.title, { address: '127.0.0.1' }) })
  }

  step(name: keyof typeof networkTexts.step): Locator {
    const words = this.words.step[name].replace(' {{port}}', '')
    return this.way.getByRole('listitem').filter({ hasText: words })
  }
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

test('the way to a station is walked step by step, its page recognised, and opened from there', async ({
  app,
  stationPort,
}) => {
  const network = new NetworkPage(app)
  const { words } = network
  await network.show()
  await network.type('127.0.0.1', stationPort)
  await expect(network.main).toContainText(words.verdict['this-laptop'].title)
  await expect(network.way).toContainText(words.way.notYet)
  await network.next.getByRole('button', { name: words.way.test }).click()
  await expect(network.way).toContainText(words.ended.evlink)
  for (const name of ['cable', 'address', 'tcp', 'http', 'page'] as const) {
    await expect(network.step(name)).toContainText(words.stepState.done)
  }
  await network.next.getByRole('button', { name: words.next.openEvlink }).click()
  await expect(app).toHaveURL(new RegExp(`evlink\\?address=127\\.0\\.0\\.1%3A${stationPort}`))
})

test.describe('a Green’up over https', () => {
  test.use({ simulated: ['greenup', '--https'] })

  test('is found behind a certificate that nobody has confirmed yet', async ({ app, stationPort }) => {
    const network = new NetworkPage(app)
    const { words } = network
    await network.show()
    await network.type('127.0.0.1', stationPort)
    await network.next.getByRole('button', { name: words.way.test }).click()
    await expect(network.way).toContainText(words.ended.greenup)
    await expect(network.way.getByRole('note')).toContainText(/not confirmed yet.*([0-9A-F]{2}:){31}/)
  })
})

test('by keyboard: the address typed, the test pressed, another device’s page told apart', async ({ app }) => {
  const printer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<html><title>Office printer</title></html>')
  })
  await new Promise<void>(resolve => printer.listen(0, '127.0.0.1', resolve))
  const address = printer.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  try {
    const network = new NetworkPage(app)
    const { words } = network
    await network.show()
    await app.getByRole('radio', { name: fill(words.target.greenup, { address: '192.168.1.200' }) }).focus()
    await app.keyboard.press('ArrowRight')
    await app.keyboard.press('ArrowRight')
    await expect(network.next).toContainText(words.verdict['not-an-address'].title)
    await app.keyboard.press('Tab')
    await app.keyboard.type('127.0.0.1')
    await app.keyboard.press('Tab')
    await app.keyboard.press('ControlOrMeta+a')
    await app.keyboard.type(port)
    await network.next.getByRole('button', { name: words.way.test }).focus()
    await app.keyboard.press('Enter')
    await expect(network.way.getByRole('alert')).toContainText('page-unknown')
    await expect(network.step('page')).toContainText(words.stepState.failed)
    await expect(network.next.getByRole('button', { name: words.way.again })).toBeVisible()
  } finally {
    printer.close()
  }
})

test('nobody there is said where the way ends, and the test can be stopped and made again', async ({ app }) => {
  const silent = createServer(() => undefined)
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const network = new NetworkPage(app)
  const { words } = network
  await network.show()
  await network.type('127.0.0.1', port)
  await network.next.getByRole('button', { name: words.way.test }).click()
  await expect(network.step('http')).toContainText(words.stepState.now)
  await network.way.getByRole('button', { name: words.way.stop }).click()
  await expect(network.way.getByRole('button', { name: words.way.again })).toBeVisible()
  silent.closeAllConnections()
  await new Promise(resolve => silent.close(resolve))
  await network.way.getByRole('button', { name: words.way.again }).click()
  await expect(network.way.getByRole('alert')).toContainText('station-not-reached')
  await expect(network.step('tcp')).toContainText(words.stepState.failed)
  await expect(network.step('page')).toContainText(words.stepState.skipped)
})

test('what is no address or port is named while it is typed, and nothing can be pressed', async ({ app }) => {
  const network = new NetworkPage(app)
  const { words } = network
  await network.show()
  for (const text of ['192.168.1', '192.168.001.200', 'station', '']) {
    await network.type(text, '80')
    await expect(network.main.getByRole('note')).toContainText(words.verdict['not-an-address'].title)
    await expect(network.next.getByRole('button')).toHaveCount(0)
  }
  await network.type('127.0.0.1', '70000')
  await expect(app.getByRole('textbox', { name: words.target.port, exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the page, the way and the verdict are in French', async ({ app, stationPort }) => {
    const network = new NetworkPage(app, 'fr')
    const { words } = network
    await network.show()
    await expect(app.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
    await network.type('127.0.0.1', stationPort)
    await network.next.getByRole('button', { name: words.way.test }).click()
    await expect(network.way).toContainText('Une EVlink répond. Sa page de connexion est là.')
    await expect(network.main).not.toContainText(/\bstation\b/)
  })
})

test.describe('after a crash', () => {
  test.use({ damagedNote: '{"interface":"cable9","address":"192.168.1.2' })

  test('the start page says that an address may still be lent, until a person has looked', async ({
    app,
    dataFolder,
  }) => {
    const { words } = new NetworkPage(app)
    const note = app.getByRole('alert').filter({ hasText: 'loan-unreadable' })
    await expect(note).toContainText('cable9 may still have an address from Chargewright')
    expect(await violations(app)).toEqual([])
    await note.getByRole('button', { name: fill(words.lent.forget, { interface: 'cable9' }) }).click()
    await expect(note).toHaveCount(0)
    expect(await readdir(join(dataFolder, 'journal', 'addresses'))).toEqual([])
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the network page', async ({ app, stationPort }) => {
      const network = new NetworkPage(app)
      await network.show()
      expect(await violations(app)).toEqual([])
      await network.type('127.0.0.1', stationPort)
      await network.next.getByRole('button', { name: network.words.way.test }).click()
      await expect(network.way).toContainText(network.words.ended.evlink)
      expect(await violations(app)).toEqual([])
      await app.setViewportSize({ width: 700, height: 800 })
      expect(await violations(app)).toEqual([])
    })
  })
}
