import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { sampleFirmware } from './sampleFirmware.ts'
import { fill, wordsIn } from './words.ts'

test.use({ locale: 'nl-NL' })

/** Words that are English in every sentence and Dutch in none. */
const ENGLISH = /\b(the|and|with|this|you|your|not|from|yet)\b/i

test('the same job in Dutch, with no English left on any page @pty', async ({ app, controllerPort }) => {
  const words = wordsIn('nl')
  const station = new StationPage(app, words)
  const noEnglish = () => expect(app.locator('body')).not.toContainText(ENGLISH)
  await noEnglish()
  await station.connect(controllerPort)
  await station.receive()
  await noEnglish()
  await station.openTab('parameters')
  await noEnglish()
  await station.change('chg_StationMaxCurrent', '20')
  await station.sendOne()
  const row = app.getByRole('row', { name: /chg_StationMaxCurrent/ })
  await expect(row).toContainText(words.parameters.job.afterReset.same, { timeout: 20_000 })
  await noEnglish()
  await station.openTab('firmware')
  await station.chooseFirmware(sampleFirmware(18, 3))
  await station.flash('V32R16', 'V32R18P3')
  await noEnglish()
  const done = fill(words.firmware.done.title, { to: 'V32R18P3' })
  await expect(app.getByRole('heading', { name: done })).toBeVisible({ timeout: 40_000 })
  await noEnglish()
  await expect(app.locator('html')).toHaveAttribute('lang', 'nl')
})
