import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { fill, wordsIn } from './words.ts'

const { common, parameters } = wordsIn('en')

/** As a central system may have exported it from a Green’up station; the UID is fictional. */
const exported = (heartbeat: string): string => `{
  "configurationKey": [
    { "key": "HeartbeatInterval", "readonly": false, "value": "${heartbeat}" },
    { "key": "LightIntensity", "readonly": false, "value": "40" },
    { "key": "WebSocketPingInterval", "readonly": false, "value": "60" },
    { "key": "UID", "readonly": false, "value": "0590002" }
  ]
}
`

test('a file of another vendor’s keys is named, explained, corrected and saved with no station attached', async ({
  app,
}) => {
  const file = { name: 'car-park.json', mimeType: 'application/json', buffer: Buffer.from(exported('5')) }
  await app.locator('input[type="file"]').first().setInputFiles(file)

  const header = app.getByRole('banner')
  await expect(header).toContainText('Legrand Green’Up')
  await expect(header).toContainText(fill(common.station.fileAlone, { name: file.name }))

  const panel = app.getByRole('complementary')
  await app.getByRole('button', { name: 'WebSocketPingInterval', exact: true }).click()
  await expect(panel.getByRole('note')).toContainText('does nothing with it')
  await expect(panel).toContainText('not known: no document says')
  await app.getByRole('button', { name: 'LightIntensity', exact: true }).click()
  await expect(panel).toContainText('rejects')
  const row = app.getByRole('row').filter({ has: app.getByRole('rowheader', { name: 'LightIntensity' }) })
  await expect(row).toContainText(parameters.state['read-only'])
  await expect(row).toContainText(parameters.state.warning)

  await app.getByRole('button', { name: 'HeartbeatInterval', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('too small')
  await panel.getByRole('textbox').first().fill('60')
  await expect(panel.getByRole('alert')).toHaveCount(0)

  const foot = app.getByRole('contentinfo')
  await expect(foot).toContainText(fill(parameters.next.fileForOcpp, { name: file.name }))
  const saving = app.waitForEvent('download')
  await foot.getByRole('button', { name: parameters.file.save }).click()
  expect(await readFile(await (await saving).path(), 'utf8')).toBe(exported('60'))
})
