import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { greenupActionSchema } from '../../../shared/stations/greenupAction.ts'
import { evidenceOf } from '../web/dialectRows.ts'
import { GREENUP_SIM_1 } from './dialect.ts'

describe('greenup-sim-1', () => {
  it('has the rows G1 to G13, each with what it rests on', () => {
    expect(Object.keys(GREENUP_SIM_1.rows)).toEqual(Array.from({ length: 13 }, (_, n) => `G${n + 1}`))
    const vendor = Object.entries(GREENUP_SIM_1.rows).filter(([, row]) => row.evidence === 'vendor')
    expect(vendor.map(([id]) => id)).toEqual(['G1', 'G10'])
    for (const [id, row] of vendor) expect([id, row.source]).not.toEqual([id, null])
  })

  it('says for every action on which row it rests, and that nobody has confirmed it', () => {
    for (const action of greenupActionSchema.options) {
      const row = GREENUP_SIM_1.actions[action]
      expect(GREENUP_SIM_1.rows).toHaveProperty(row)
      expect(evidenceOf(GREENUP_SIM_1, [row])).toBe('assumed')
      expect(evidenceOf({ ...GREENUP_SIM_1, confirmed: 'V01.17.00' }, [row])).toBe('observed')
    }
  })

  it('is the only place with addresses and words of the pages', async () => {
    const { login, pages, recover, status, data, activate } = GREENUP_SIM_1
    const own = [
      login.path,
      login.cookie,
      pages.about,
      recover.path,
      status.path,
      data.path,
      activate.path,
      'Déconnectée',
    ]
    const names = (await readdir(import.meta.dirname)).filter(name => name.endsWith('.ts') && !name.includes('.test.'))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      const code = await readFile(join(import.meta.dirname, name), 'utf8')
      expect([name, own.filter(text => code.includes(`'${text}'`))]).toEqual([name, []])
    }
  })
})
