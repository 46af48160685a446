import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { StationPage } from './pages/StationPage.ts'
import { sampleFirmware } from './sampleFirmware.ts'

/** What axe finds once the page with this heading is there. */
async function violations(page: Page, heading: string | RegExp): Promise<string[]> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible({ timeout: 20_000 })
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on any page of the main job @pty', async ({ app, controllerPort }) => {
      const station = new StationPage(app)
      const stations = app.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Stations' })
      expect(await violations(app, 'What is in front of you?')).toEqual([])
      await app.getByRole('button', { name: 'Settings' }).click()
      expect(await violations(app, 'Display')).toEqual([])
      await stations.click()
      await app.getByRole('button', { name: 'Ecotap controller' }).click()
      expect(await violations(app, 'Choose the port')).toEqual([])
      await stations.click()
      await station.connect(controllerPort)
      await station.receive()
      expect(await violations(app, 'Overview')).toEqual([])
      await station.openTab('parameters')
      await station.change('chg_StationMaxCurrent', '20')
      expect(await violations(app, 'chg_StationMaxCurrent')).toEqual([])
      await station.next.getByRole('button', { name: 'Send 1 parameter' }).click()
      expect(await violations(app, /^Send 1 parameter to/)).toEqual([])
      await station.dialog.getByRole('button', { name: 'Send 1 parameter' }).click()
      expect(await violations(app, 'Write in an unconfirmed dialect?')).toEqual([])
      await station.accept()
      expect(await violations(app, '1 of 1 parameters are set')).toEqual([])
      await station.openTab('firmware')
      await station.chooseFirmware(sampleFirmware(18, 3))
      expect(await violations(app, /fits this controller/)).toEqual([])
      await station.openTab('log')
      expect(await violations(app, 'Log')).toEqual([])
    })
  })
}
