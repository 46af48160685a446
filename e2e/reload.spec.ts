import { expect, test, watchForTrouble } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { sampleFirmware } from './sampleFirmware.ts'

test('a flash goes on while the page is loaded anew, and a second page shows the same @pty', async ({
  app,
  context,
  controllerPort,
  trouble,
}) => {
  const station = new StationPage(app)
  await station.connect(controllerPort)
  await station.receive()
  await station.openTab('parameters')
  await station.change('chg_StationMaxCurrent', '20')
  await station.sendOne()
  await expect(app.getByRole('heading', { name: '1 of 1 parameters are set' })).toBeVisible({ timeout: 20_000 })
  await station.openTab('firmware')
  await station.chooseFirmware(sampleFirmware(18, 3))
  await station.flash('V32R16', 'V32R18P3')
  await expect(app.getByRole('heading', { name: /Writing V32R18P3/ })).toBeVisible()

  await app.reload()
  await expect(app.getByRole('heading', { name: /Writing V32R18P3/ })).toBeVisible()
  const second = await context.newPage()
  watchForTrouble(second, new URL(app.url()).origin, trouble)
  await second.goto(app.url())
  await expect(second.getByRole('heading', { name: /Writing V32R18P3|V32R18P3 is running/ })).toBeVisible()
  for (const page of [app, second]) {
    await expect(page.getByRole('heading', { name: 'V32R18P3 is running' })).toBeVisible({ timeout: 40_000 })
  }
})
