import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Backups } from '../files/backups.ts'
import { dataFolders } from '../files/dataFolders.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { FileBackups } from '../stations/web/FileBackups.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const newFolder = temporaryFolders()

async function diff(data: string, ...args: string[]): Promise<Ran> {
  const all = ['config', 'diff', ...args, '--data', data, '--lang', 'en']
  return runInTerminal(all)
}

async function written(folder: string, name: string, content: Record<string, string> | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('chargewright config diff', () => {
  it('counts what differs between two files and masks what is secret; another spelling of a value is no difference', async () => {
    const folder = await newFolder()
    const left = { chg_StationMaxCurrent: '20', com_ProtType: 'Lms', authorizationKey: 'u:fictional1', here: '1' }
    const right = { chg_StationMaxCurrent: '25', com_ProtType: 'LMS', authorizationKey: 'u:fictional2', there: '2' }
    const paths = [await written(folder, 'a.json', left), await written(folder, 'b.json', right)] as const
    const { code, out, err } = await diff(folder, ...paths)
    expect(code).toBe(1)
    expect(out).toMatch(/chg_StationMaxCurrent +20 +25/)
    expect(err).toContain('Differences: 4 (2 different · 1 only left · 1 only right · 0 read-only · 1 the same)')
    expect(out + err).not.toContain('fictional')
    const json = JSON.parse((await diff(folder, ...paths, '--json')).out)
    expect(json.different[0]).toEqual({ key: 'chg_StationMaxCurrent', difference: 'changed', a: '20', b: '25' })
    expect(json.counts).toEqual({ changed: 2, conflicts: 0, leftOnly: 1, rightOnly: 1, readOnly: 0, same: 1 })
    expect(await diff(folder, paths[0], paths[0])).toMatchObject({ code: 0, out: '' })
  })

  it('tells with --base who changed a value, and which both changed', async () => {
    const folder = await newFolder()
    const base = await written(folder, 'base.json', { A: '1', B: '1', C: '1' })
    const mine = await written(folder, 'mine.json', { A: '2', B: '1', C: '2' })
    const theirs = await written(folder, 'theirs.json', { A: '1', B: '3', C: '3' })
    const { code, out, err } = await diff(folder, mine, theirs, '--base', base)
    expect(code).toBe(1)
    expect(out).toMatch(/A +2 +1 +1 +Changed left\n/)
    expect(out).toMatch(/B +1 +3 +1 +Changed right\n/)
    expect(out).toMatch(/C +2 +3 +1 +Conflict\n/)
    expect(err).toContain('1 conflict')
  })

  it('takes a backup by its id on any side', async () => {
    const folder = await newFolder()
    const backups = new Backups(dataFolders(folder, {}, process.platform, folder).backups)
    const entries = [{ key: 'com_OCPPID', readonly: false, value: 'NL*ECO*1000' }]
    const { id } = await backups.write({ serial: '11790001', reason: 'send', entries })
    const file = await written(folder, 'a.json', { com_OCPPID: 'NL*ECO*1000' })
    expect((await diff(folder, file, id)).code).toBe(0)
    expect((await diff(folder, id, file, '--base', id)).code).toBe(0)
    const gone = await diff(folder, file, id.replace('send', 'flash'))
    expect(gone.code).toBe(1)
    expect(gone.err).toContain('flash')
  })

  it('takes a station’s kept file by its id', async () => {
    const folder = await newFolder()
    const kept = new FileBackups(dataFolders(folder, {}, process.platform, folder).backups)
    const { id } = await kept.write('greenup-290014', 'OCPPConf.xml', Buffer.from('<OCPPConf><UID>A</UID></OCPPConf>'))
    const file = await written(folder, 'a.xml', '<OCPPConf><UID>B</UID></OCPPConf>')
    const { code, out } = await diff(folder, id, file)
    expect(code).toBe(1)
    expect(out).toMatch(/uid +A +B/)
  })

  it('writes a report with --output', async () => {
    const folder = await newFolder()
    const left = await written(folder, 'a.json', { com_OCPPID: 'A', authorizationKey: 'u:fictional' })
    const right = await written(folder, 'b.json', { com_OCPPID: 'B' })
    const output = join(folder, 'report.txt')
    expect((await diff(folder, left, right, '--output', output)).err).toContain(output)
    const report = await readFile(output, 'utf8')
    expect(report).toContain(`Left:  ${left}\nRight: ${right}\n`)
    expect(report).toContain('  com_OCPPID\n    Left:  A\n    Right: B\n')
    expect(report).toContain('  authorizationKey\n    Left: ***\n')
  })

  it('compares OCPPConf.xml by item and path, and no parameters with XML', async () => {
    const folder = await newFolder()
    const left = await written(folder, 'a.xml', '<OCPPConf><HeartbeatInterval>60</HeartbeatInterval></OCPPConf>')
    const right = await written(folder, 'b.xml', '<C><HeartBeatInterval>900</HeartBeatInterval></C>')
    const { code, out } = await diff(folder, left, right)
    expect(code).toBe(1)
    expect(out).toMatch(/heartbeatInterval +60 +900/)
    const mixed = await diff(folder, left, await written(folder, 'c.json', { a: '1' }))
    expect(mixed.code).toBe(2)
    expect(mixed.err).toContain('OCPPConf.xml with another XML file')
  })
})
