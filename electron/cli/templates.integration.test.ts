import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { TemplateStore } from '../files/templateStore.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const newFolder = temporaryFolders()
let folder = ''

function run(...args: string[]): Promise<Ran> {
  return runInTerminal(['config', 'apply-template', ...args, '--data', join(folder, 'data'), '--lang', 'en'])
}

const TEMPLATE =
  '\uFEFF{"configurationKey":[\r\n\t{"key":"com_OCPPID","readonly":false,"value":"{{uid}}"},\r\n\t{"key":"com_OCPPInfo","value":"CpSn={{serial}}"},\r\n\t{"key":"chg_StationMaxCurrent","value":"{{current}}"},\r\n\t{"key":"authorizationKey","value":"{{login}}"},\r\n\t{"key":"com_Options","value":"useTLS=1"}]}\r\n'
const filled = (uid: string, serial: string, current: string, login: string): string =>
  TEMPLATE.replace('{{uid}}', uid)
    .replace('{{serial}}', serial)
    .replace('{{current}}', current)
    .replace('{{login}}', login)
const CSV =
  '\uFEFFSerial;UID;current;login\r\n11790001;NL*1;25;a:planted-secret-1\r\n11790002;NL*2;much;a:planted-secret-2\r\n11790003;"NL*3";20;a:planted-secret-3\r\n'

let template = ''
let csv = ''

async function keep(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

beforeEach(async () => {
  folder = await newFolder()
  template = await keep('site 12.json', TEMPLATE)
  csv = await keep('stations.csv', CSV)
})

describe('config apply-template', () => {
  it('writes one file for --set, and no byte of it differs from the template but its values', async () => {
    const output = join(folder, 'out.json')
    const set = ['uid=NL*1', 'SERIAL=11790001', 'current=25', 'login=a:b'].flatMap(text => ['--set', text])
    expect((await run(template, ...set, '--output', output)).code).toBe(0)
    expect(await readFile(output, 'utf8')).toBe(filled('NL*1', '11790001', '25', 'a:b'))
  })

  it('writes the good rows of a CSV, names the bad one with line, column and reason, and ends with 1', async () => {
    const output = join(folder, 'stations')
    const { code, err, out } = await run(template, '--csv', csv, '--output', output)
    expect(code).toBe(1)
    expect((await readdir(output)).sort()).toEqual(['11790001.json', '11790003.json'])
    expect(await readFile(join(output, '11790003.json'), 'utf8')).toBe(
      filled('NL*3', '11790003', '20', 'a:planted-secret-3'),
    )
    expect(err).toMatch(/line 3, column 3 +error +current +chg_StationMaxCurrent/)
    expect(err).toContain('Stations that can be used: 2 of 3')
    expect(out + err).not.toContain('planted-secret')
  })

  it('says the same as one JSON document, without a secret in it', async () => {
    const { code, out } = await run(template, '--csv', csv, '--json')
    expect(code).toBe(1)
    expect(out).not.toContain('planted-secret')
    expect(JSON.parse(out)).toMatchObject({
      written: 0,
      skipped: 1,
      stations: [
        { line: 2, station: '11790001', good: true, output: null },
        {
          line: 3,
          good: false,
          findings: [{ severity: 'error', code: 'not-a-number', variables: ['current'], column: 3 }],
        },
        { line: 4, station: '11790003', good: true },
      ],
    })
  })

  it('ends with 0 where all rows are good, and writes nothing without --output', async () => {
    const good = await keep('good.csv', CSV.replace('much', '16'))
    const { code, err } = await run(template, '--csv', good)
    expect(code).toBe(0)
    expect(err).toContain('Only checked')
    expect((await readdir(folder)).sort()).toEqual(expect.arrayContaining(['good.csv', 'site 12.json', 'stations.csv']))
  })

  it('overwrites nothing unless it is told to, and then writes all', async () => {
    const output = join(folder, 'stations')
    await mkdir(output)
    await writeFile(join(output, '11790003.json'), 'mine')
    const refused = await run(template, '--csv', csv, '--output', output, '--json')
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'file-exists' } })
    expect(refused.code).toBe(1)
    expect(await readdir(output)).toEqual(['11790003.json'])
    expect((await run(template, '--csv', csv, '--output', output, '--overwrite')).code).toBe(1)
    expect(await readFile(join(output, '11790003.json'), 'utf8')).toContain('NL*3')
  })

  it('never lets a serial name a place outside the folder', async () => {
    const nasty = await keep(
      'nasty.csv',
      'serial,uid,current,login\n../../x,NL*1,25,a:b\nCON,NL*2,25,a:b\n"a/b",NL*3,25,a:b\n',
    )
    const output = join(folder, 'stations')
    expect((await run(template, '--csv', nasty, '--output', output)).code).toBe(0)
    expect((await readdir(output)).sort()).toEqual(['%2E.%2F..%2Fx.json', '%43ON.json', 'a%2Fb.json'])
  })

  it('skips rows that share a uid, and says which', async () => {
    const twice = await keep('twice.csv', CSV.replace('much', '16').replace('NL*2', 'nl*1'))
    const { code, err } = await run(template, '--csv', twice)
    expect(code).toBe(1)
    expect(err).toMatch(/line 2, column 2 +error +uid +.*also stands in line 3/)
    expect(err).toMatch(/line 3, column 2 +error +uid +.*also stands in line 2/)
  })

  it('names missing and unused columns', async () => {
    const odd = await keep('odd.csv', 'serial,uid,login,remark\n1,NL*1,a:b,left\n')
    const without = await run(template, '--csv', odd)
    expect(without.code).toBe(1)
    expect(without.err).toContain('No column and no --set for: current')
    expect(without.err).toContain('Columns the template does not use: remark')
    expect((await run(template, '--csv', odd, '--set', 'current=16')).code).toBe(0)
  })

  it('fills OCPPConf.xml and checks it as what it is', async () => {
    const xml =
      '<?xml version="1.0"?>\r\n<OCPPConf><UID>{{uid}}</UID><HeartbeatInterval>{{hb}}</HeartbeatInterval></OCPPConf>'
    const path = await keep('OCPPConf.xml', xml)
    const output = join(folder, 'out.xml')
    const bad = await run(path, '--set', 'uid=A&B', '--set', 'hb=5', '--output', output)
    expect(bad.code).toBe(1)
    expect(await readdir(folder)).not.toContain('out.xml')
    expect((await run(path, '--set', 'uid=A&B', '--set', 'hb=60', '--output', output)).code).toBe(0)
    expect(await readFile(output, 'utf8')).toBe(xml.replace('{{uid}}', 'A&amp;B').replace('{{hb}}', '60'))
  })

  it('takes a saved template by its name', async () => {
    const store = new TemplateStore(join(folder, 'data', 'templates'))
    await store.save({ name: 'Site 12', format: 'json', bytes: Buffer.from('{"com_OCPPID":"{{uid}}"}') }, false)
    const { code, out } = await run('Site 12', '--set', 'uid=NL*9')
    expect(code).toBe(0)
    expect(out).toMatch(/com_OCPPID +\{\{uid\}\} +NL\*9/)
  })

  it('ends with 2 for a variable the template does not have, and 1 for a CSV in another encoding', async () => {
    expect((await run(template, '--set', 'udi=1')).code).toBe(2)
    await writeFile(csv, Buffer.from(CSV, 'utf16le'))
    const { code, out } = await run(template, '--csv', csv, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'csv-encoding', data: { encoding: 'UTF-16LE' } } })
  })
})
