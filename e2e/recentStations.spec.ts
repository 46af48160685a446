import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import start from '../shared/strings/en/start.json' with { type: 'json' }
import { test as base, expect } from './fixtures.ts'
import { fill } from './words.ts'

const told = { firmware: null, ocppId: null, consent: null }
const web = (page: string, address: string, serial: string | null) => ({ page, address, serial })
const STATIONS = [
  { serial: '11790001', vendor: 'Ecotap', model: 'ECC-AC', ...told, lastSeenAt: 4 },
  {
    serial: 'greenup-290014',
    web: web('greenup', '192.168.1.77', '290014'),
    vendor: 'Legrand',
    model: null,
    ...told,
    lastSeenAt: 3,
  },
  {
    serial: '3N0001',
    web: web('evlink', 'https://192.168.0.102', '3N0001'),
    vendor: 'Schneider',
    model: 'EVlink Parking',
    ...told,
    lastSeenAt: 2,
  },
  {
    serial: '192.168.0.7',
    web: web('acsmart', '192.168.0.7', null),
    vendor: 'Weidmüller',
    model: 'AC SMART',
    ...told,
    lastSeenAt: 1,
  },
]

/** Stations that this laptop has met before, one of them in the days of controllers alone. */
const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    await writeFile(join(dataFolder, 'stations.json'), JSON.stringify({ stations: STATIONS }))
    await use(dataFolder)
  },
})

test('a recent station opens the page of its vendor with its address', async ({ app }) => {
  const recents = app.getByRole('complementary', { name: start.recent.title })
  await expect(recents.getByRole('listitem')).toHaveText([
    /Ecotap ECC-AC.*Serial 11790001/,
    /Legrand Green’Up.*Serial 290014 · Address 192\.168\.1\.77/,
    /Schneider EVlink Parking.*Serial 3N0001/,
    /Weidmüller AC SMART.*Address 192\.168\.0\.7/,
  ])
  const { violations } = await new AxeBuilder({ page: app }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const open = async (words: string, hash: string): Promise<void> => {
    await recents.getByRole('button', { name: words }).click()
    await expect(app).toHaveURL(new RegExp(`${hash.replaceAll('?', '\\?').replaceAll('.', '\\.')}$`))
  }
  await open(fill(start.recent.serial, { serial: '290014' }), '#/greenup?address=192.168.1.77')
  const address = app.getByRole('main').getByRole('textbox').first()
  await expect(address).toHaveValue('192.168.1.77')
  await app.goBack()
  await open('EVlink Parking', '#/evlink?address=https%3A%2F%2F192.168.0.102')
  await expect(address).toHaveValue('https://192.168.0.102')
  await app.goBack()
  await open('AC SMART', '#/acsmart?address=192.168.0.7')
  await expect(address).toHaveValue('192.168.0.7')
  await app.goBack()
  await open('11790001', '#/connect')
})
