import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { plantedProblems, problemsFile } from './problemsFile.ts'
import { fill, wordsIn } from './words.ts'

const { parameters } = wordsIn('en')

/** What one click makes of a value. */
const corrected = new Map([
  ['chg_Debug', 'warn=1,error=1,gsm=1'],
  ['eth_cfg', 'type=static,ip=192.0.2.45,netmask=255.255.255.0,dns=192.0.2.1,gw=192.0.2.1'],
  ['com_OCPPID', 'NL*ECO*1000'],
  ['com_Options', 'Events=1,BlockBeforeBoot=1,Wdt=0,useTLS=1'],
])

test('twelve problems of a file are seen, four are put right with one click each, and only those bytes are saved @browser', async ({
  app,
}) => {
  const file = { name: 'from-a-colleague.json', mimeType: 'application/json', buffer: problemsFile() }
  await app.locator('input[type="file"]').first().setInputFiles(file)

  const filter = app.getByText(fill(parameters.filter.problems, { count: plantedProblems.length }), { exact: true })
  await filter.click()
  const keys = app.getByRole('rowheader').getByRole('button')
  await expect(keys).toHaveCount(plantedProblems.length)
  expect([...(await keys.allTextContents())].sort()).toEqual([...plantedProblems].sort())

  const panel = app.getByRole('complementary')
  for (const key of plantedProblems) {
    await app.getByRole('button', { name: key, exact: true }).click()
    await expect(panel.getByRole('heading', { name: key })).toBeVisible()
    await expect(panel.getByRole('alert').or(panel.getByRole('note')).first()).toBeVisible()
    const value = corrected.get(key)
    if (value !== undefined) await panel.getByTitle(`${key}: ${value}`).click()
  }
  const left = plantedProblems.length - corrected.size
  await expect(app.getByText(fill(parameters.filter.problems, { count: left }), { exact: true })).toBeVisible()
  await expect(app.getByText(fill(parameters.filter.changed, { count: corrected.size }), { exact: true })).toBeVisible()

  const saving = app.waitForEvent('download')
  await app.keyboard.press('ControlOrMeta+s')
  const saved = await saving
  expect(saved.suggestedFilename()).toBe(file.name)
  expect(await readFile(await saved.path())).toEqual(problemsFile(corrected))
})
