import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { fill } from './words.ts'

test('a new OCPP ID is followed by the countdown to the restart it brings, and by the restart @pty', async ({
  app,
  controllerPort,
}) => {
  const station = new StationPage(app)
  const { parameters } = station.words
  await station.connect(controllerPort)
  await station.receive()
  await station.openTab('parameters')
  await app.getByRole('searchbox', { name: parameters.toolbar.search }).fill('com_OCPPID')
  await station.change('com_OCPPID', 'NL*ECO*2041')
  const send = fill(parameters.send_one, { count: 1 })
  await station.next.getByRole('button', { name: send }).click()
  await station.dialog.getByRole('checkbox', { name: parameters.sheet.thenReset }).uncheck()
  await station.dialog.getByRole('button', { name: send }).click()
  await station.accept()

  const result = app.getByRole('main')
  await expect(result.getByText(/^The controller restarts by itself in \d+ s\.$/)).toBeVisible({ timeout: 20_000 })
  await expect(result.getByText(parameters.job.restart.why)).toBeVisible()
  await expect(result.getByText(/^The controller restarted at \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 })
  await expect(app.getByRole('banner')).toContainText('NL*ECO*2041')
})
