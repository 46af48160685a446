import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'

test('everything can be tried on a simulated controller, and a flash can be cancelled while the old firmware is safe', async ({
  app,
}) => {
  const station = new StationPage(app)
  await app.getByRole('button', { name: 'Try a simulated one' }).click()
  await expect(app.getByRole('banner')).toContainText('V32R16', { timeout: 20_000 })
  await expect(app.getByRole('banner')).toContainText('NL*ECO*1000')
  await station.openTab('firmware')
  await app.getByRole('button', { name: /sample image/ }).click()
  await expect(app.getByRole('heading', { name: /fits this controller and is newer/ })).toBeVisible()
  await station.flash('V32R16', 'V32R18P3')
  await expect(app.getByRole('heading', { name: /Writing V32R18P3/ })).toBeVisible({ timeout: 20_000 })
  await app.keyboard.press('Escape')
  await expect(app.getByRole('heading', { name: /Writing V32R18P3/ })).toBeVisible()
  await station.next.getByRole('button', { name: /Cancel the flash/ }).click()
  await expect(app.getByText(/old firmware/i).first()).toBeVisible()
  await expect(app.getByRole('banner')).toContainText('V32R16')
})
