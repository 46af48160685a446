import { startHost } from '../scripts/parts/startHost.mjs'
import { expect, test, watchForTrouble } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { sampleFirmware } from './sampleFirmware.ts'

test.use({ controllerBaud: 460_800 })

test('a flash that the program did not survive is ended with the image that was kept @pty @browser', async ({
  context,
  host,
  dataFolder,
  controllerPort,
  trouble,
}) => {
  test.setTimeout(150_000)
  if (host === null) throw new Error('the browser project has a host')
  // What the page says of a killed host is not looked at: only the page after it.
  const first = await context.newPage()
  await first.goto(host.address)
  const before = new StationPage(first)
  await before.connect(controllerPort)
  await before.receive()
  // A reset, so that the controller says which firmware it runs.
  await before.openTab('parameters')
  await before.change('chg_StationMaxCurrent', '20')
  await before.sendOne()
  await expect(first.getByRole('heading', { name: '1 of 1 parameters are set' })).toBeVisible({ timeout: 20_000 })
  await before.openTab('firmware')
  await before.chooseFirmware(sampleFirmware(18, 3))
  await before.flash('V32R16', 'V32R18P3')
  await expect(first.getByRole('heading', { name: /Writing V32R18P3/ })).toBeVisible()
  const bar = first.getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 20_000 }).toBeGreaterThan(5)
  await first.close()
  const ended = new Promise(resolve => host.process.once('close', resolve))
  host.process.kill('SIGKILL')
  await ended

  const again = await startHost(dataFolder, { ...process.env, LC_ALL: 'en_GB.UTF-8' })
  const page = await context.newPage()
  try {
    watchForTrouble(page, new URL(again.address).origin, trouble)
    await page.goto(again.address)
    const station = new StationPage(page)
    await station.connect(controllerPort)
    await station.receive()
    await station.openTab('firmware')
    const { unfinished } = station.words.firmware
    await expect(page.getByText(unfinished.old)).toBeVisible()
    await page.getByRole('button', { name: unfinished.use }).click()
    await expect(page.getByRole('heading', { name: /fits this controller and is newer/ })).toBeVisible()
    await station.flash('V32R16', 'V32R18P3')
    await expect(page.getByRole('heading', { name: 'V32R18P3 is running' })).toBeVisible({ timeout: 60_000 })
  } finally {
    await page.close()
    await again.stop()
  }
})
