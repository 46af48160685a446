import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { sampleFirmware } from './sampleFirmware.ts'

test('an installer connects, changes a parameter with proof, and flashes firmware @pty', async ({
  app,
  controllerPort,
}) => {
  const station = new StationPage(app)
  await station.connect(controllerPort)
  await expect(app.getByText(/Not confirmed on hardware/)).toBeVisible()
  await station.receive()

  await station.openTab('parameters')
  await station.change('chg_StationMaxCurrent', '20')
  await station.sendOne()
  await expect(app.getByRole('heading', { name: '1 of 1 parameters are set' })).toBeVisible({ timeout: 20_000 })
  const row = app.getByRole('row', { name: /chg_StationMaxCurrent/ })
  await expect(row).toContainText('Accepted')
  await expect(row).toContainText('Still there')
  await expect(app.getByText(/SV CFG\(\):[0-9A-F]{8}/)).toBeVisible()

  await station.openTab('firmware')
  await station.chooseFirmware(sampleFirmware(18, 3))
  await expect(app.getByRole('heading', { name: /fits this controller and is newer/ })).toBeVisible()
  await station.flash('V32R16', 'V32R18P3')
  await expect(app.getByRole('progressbar')).toBeVisible()
  await expect(app.getByRole('heading', { name: 'V32R18P3 is running' })).toBeVisible({ timeout: 40_000 })
  await expect(app.getByRole('banner')).toContainText('V32R18P3')
  await expect(app.getByText(/HW4\.xFW32R18P3/).first()).toBeVisible()

  await station.openTab('log')
  await app.getByText('Flash', { exact: true }).click()
  await expect(app.getByText(/copy flash OK crc:/)).toBeVisible()
})
