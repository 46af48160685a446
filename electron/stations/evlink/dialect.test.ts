import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evlinkActionSchema } from '../../../shared/contract/evlink.ts'
import { schneider } from '../../../shared/dictionary/knowledge/schneider.ts'
import { evidenceOf } from '../web/dialectRows.ts'
import { EVLINK_SIM_1, pathOf } from './dialect.ts'

const root = new URL('../../../', import.meta.url)

/** Every source, table and text of the product, without its tests. */
function sources(): [string, string][] {
  return ['electron', 'renderer', 'shared', 'resources', 'scripts'].flatMap(folder =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(tsx?|mjs|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name): [string, string] => [
        `${folder}/${name.replaceAll('\\', '/')}`,
        readFileSync(new URL(`${folder}/${name}`, root), 'utf8'),
      ]),
  )
}

const TABLE = 'resources/dialects/evlink-sim-1.json'

describe('the table of EVlink’s pages', () => {
  it('has a row for all that an action stands on', () => {
    for (const action of evlinkActionSchema.options) {
      for (const row of EVLINK_SIM_1.actions[action]) expect(EVLINK_SIM_1.rows, action).toHaveProperty(row)
    }
    for (const { row } of Object.values(EVLINK_SIM_1.workers)) expect(EVLINK_SIM_1.rows).toHaveProperty(row)
  })

  it('calls only the charge data observed; nothing else was seen on a station', () => {
    const known = evlinkActionSchema.options.filter(
      action => evidenceOf(EVLINK_SIM_1, EVLINK_SIM_1.actions[action]) !== 'assumed',
    )
    expect(known).toEqual(['export-charge-data'])
    expect(evidenceOf({ ...EVLINK_SIM_1, confirmed: 'R7 3.3.0.7' }, ['E8'])).toBe('observed')
  })

  it('has every field the guide shows on the three pages', () => {
    const fields = schneider.webFields?.fields.filter(({ kind }) => kind === 'field') ?? []
    expect(fields.length).toBeGreaterThan(20)
    for (const { id, values } of fields) {
      const row = EVLINK_SIM_1.fields[id]
      expect(row, id).toBeDefined()
      if (values.length > 0) expect(Object.keys(row?.values ?? {}), id).toEqual(values)
    }
  })

  it('asks as the stations that were seen are asked', () => {
    const { chargeData } = EVLINK_SIM_1
    const query = { ...chargeData.prepare, [chargeData.addressParameter]: '192.168.0.102' }
    expect(pathOf(EVLINK_SIM_1, 'chargeDetails', query)).toBe(
      '/cgi-bin/cgiServer?worker=DisplayChargeDetails&cdrType=manual&cdrFileName=/tmp/export.csv&longProcessing=true&localIP=192.168.0.102',
    )
    expect(pathOf(EVLINK_SIM_1, 'exportFile', chargeData.file)).toBe(
      '/cgi-bin/cgiServer?worker=ExportFile&filePath=/tmp/&filename=export.csv',
    )
  })
})

describe('what the product knows of EVlink’s weak spots', () => {
  const all = sources()

  it('is no page: the address of its pages and every page name stand in the table only', () => {
    expect(all.length).toBeGreaterThan(300)
    const names = Object.values(EVLINK_SIM_1.workers).map(({ name }) => name)
    const long = names.filter(name => /[A-Z].*[A-Z]/.test(name))
    const words = new RegExp(`cgiServer|[?&]worker=|['"](${long.join('|')})['"]`)
    expect(all.filter(([, text]) => words.test(text)).map(([name]) => name)).toEqual([TABLE])
  })

  it('is no cookie: their names stand in the table only, and only the station’s own answers fill them', () => {
    const { cookies } = EVLINK_SIM_1
    const named = new RegExp(`\\b(${cookies.token}|${cookies.session})\\b`)
    expect(all.filter(([, text]) => named.test(text)).map(([name]) => name)).toEqual([TABLE])
    const readers = all.filter(([, text]) => /cookies\.(token|session)|\bcookies\[/.test(text)).map(([name]) => name)
    expect(readers).toEqual(['electron/stations/evlink/simulator/SimulatedEvlink.ts'])
    const setters = all.filter(
      ([name, text]) => name.startsWith('electron/stations/') && /setCookie\(|cookie['"]?\s*:\s*[`'"]/i.test(text),
    )
    expect(setters.map(([name]) => name)).toEqual(['electron/stations/web/WebConversation.ts'])
  })

  it('is no file: the only one it asks for is the one it had the station make', () => {
    const { prepare, file } = EVLINK_SIM_1.chargeData
    expect(prepare.cdrFileName).toBe(`${file.filePath}${file.filename}`)
    const asking = all.filter(([, text]) => /filePath|cdrFileName/.test(text)).map(([name]) => name)
    expect(asking).toEqual([TABLE])
  })
})
