import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
      const labelledBy = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
      const names = [
        element.getAttribute('aria-label'),
        labelledBy?.textContent,
        labels?.item(0)?.textContent,
        element.textContent,
      ]
      return names.find(text => text?.trim()) ?? ''
    })
    if (name.test(label)) return
    seen.push(label.trim())
  }
  throw new Error(`Tab never reached ${name}, only ${[...new Set(seen)].join(' | ')}`)
}

test('the whole way to a sent parameter by keyboard alone @pty', async ({ app, controllerPort }) => {
  const { keyboard } = app
  await expect(app.getByRole('contentinfo')).toContainText('Choose the port')
  await keyboard.press('Enter')
  await tabTo(app, /Or type a port/)
  await keyboard.type(controllerPort)
  await keyboard.press('Enter')
  await expect(app.getByRole('contentinfo').getByRole('button', { name: 'Receive parameters' })).toBeEnabled()
  await keyboard.press('Enter')
  await expect(app.getByRole('banner')).toContainText('11790001')
  await expect(app.getByRole('contentinfo').getByRole('button', { name: 'Show the parameters' })).toBeEnabled()
  await keyboard.press('Enter')
  await expect(app.getByRole('button', { name: 'chg_RatedCurrent', exact: true })).toBeVisible()
  await keyboard.press('Control+f')
  await keyboard.type('StationMax')
  await tabTo(app, /^\s*chg_StationMaxCurrent\s*$/)
  await keyboard.press('Enter')
  await tabTo(app, /^\s*Value\s*$/)
  await keyboard.press('Control+a')
  await keyboard.type('20')
  await keyboard.press('F6')
  await tabTo(app, /Send 1 parameter/)
  await keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: /Send 1 parameter to 11790001/ })).toBeVisible()
  await tabTo(app, /^\s*Send 1 parameter/)
  await keyboard.press('Enter')
  await tabTo(app, /I know the risk/)
  await keyboard.press('Space')
  await tabTo(app, /Allow writing/)
  await keyboard.press('Enter')
  await expect(app.getByRole('row', { name: /chg_StationMaxCurrent/ })).toContainText('Still there', {
    timeout: 20_000,
  })
})
