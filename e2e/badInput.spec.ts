import { expect, test } from './fixtures.ts'

const json = 'application/json'

/** Files a person may pick by mistake, and what the page calls them. */
const badFiles = [
  {
    name: 'comma.json',
    mimeType: json,
    buffer: Buffer.from('{\n  "com_ProtCh": "GSM"\n  "com_ProtType": "Lms"\n}'),
    code: 'json-syntax',
  },
  { name: 'list.json', mimeType: json, buffer: Buffer.from('["GSM"]'), code: 'json-shape' },
  { name: 'twice.json', mimeType: json, buffer: Buffer.from('{"a":"1","a":"2"}'), code: 'json-duplicate-key' },
  { name: 'proto.json', mimeType: json, buffer: Buffer.from('{"__proto__":"1"}'), code: 'json-forbidden-key' },
  { name: 'utf16.json', mimeType: json, buffer: Buffer.from('\ufeff{"a":"1"}', 'utf16le'), code: 'file-encoding' },
  { name: 'huge.json', mimeType: json, buffer: Buffer.alloc(6 * 1024 * 1024, 0x20), code: 'file-too-large' },
]

for (const { code, ...file } of badFiles) {
  test(`${file.name} is refused as ${code}, and the next file opens`, async ({ app }) => {
    const choose = () => app.locator('input[type="file"]').first()
    await choose().setInputFiles(file)
    await expect(app.getByRole('alert')).toContainText(code)
    const good = Buffer.from('\ufeff{"com_ProtCh":"GSM"}')
    await choose().setInputFiles({ name: 'good.json', mimeType: json, buffer: good })
    await expect(app.getByRole('button', { name: 'com_ProtCh', exact: true })).toBeVisible()
  })
}

test('a web page saved as .bin is no firmware, and says so before anything is connected', async ({ app }) => {
  const html = Buffer.from(`<!doctype html><title>404</title>${' '.repeat(100_000)}`)
  await app
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'EVC4V32R18.bin', mimeType: 'application/octet-stream', buffer: html })
  await expect(app.getByRole('heading', { name: 'This file is no firmware.' })).toBeVisible()
  await expect(app.getByText('Name and content agree')).toHaveCount(0)
  await expect(app.getByRole('contentinfo').getByRole('button', { name: /Flash/ })).toHaveCount(0)
})

test('a port that is a folder is refused with its own words', async ({ app, dataFolder }) => {
  await app.getByRole('button', { name: 'Ecotap controller' }).click()
  await app.getByRole('textbox', { name: 'Or type a port' }).fill(dataFolder)
  await app.getByRole('main').getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(app.getByRole('alert')).toContainText('port-not-serial')
})
