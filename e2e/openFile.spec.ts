import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import common from '../shared/strings/en/common.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { sampleFirmware } from './sampleFirmware.ts'

const { name, buffer } = sampleFirmware(18, 3)

test.describe('a file named on the command line', () => {
  test.use({
    startWith: async ({ dataFolder }, use) => {
      await writeFile(join(dataFolder, name), buffer)
      await use([join(dataFolder, name)])
    },
  })

  test('is open when the page is there, and only once', async ({ app }) => {
    await expect(app.getByText(name).first()).toBeVisible()
    await expect(app).toHaveURL(/#\/station\/firmware$/)
    await app.evaluate(() => {
      location.hash = '#/start'
    })
    await app.reload()
    await expect(app.getByRole('heading', { name: 'What is in front of you?' })).toBeVisible()
    await expect(app).toHaveURL(/#\/start$/)
  })
})

test.describe('a folder named on the command line', () => {
  test.use({
    startWith: async ({ dataFolder }, use) => {
      await mkdir(join(dataFolder, 'station.json'))
      await use([join(dataFolder, 'station.json')])
    },
  })

  test('is refused with its name, and the page goes on', async ({ app }) => {
    const said = app.getByRole('alert')
    await expect(said).toContainText('station.json')
    await said.getByRole('button', { name: common.failure.dismiss }).click()
    await expect(said).toHaveCount(0)
    await expect(app.getByRole('heading', { name: 'What is in front of you?' })).toBeVisible()
  })
})
