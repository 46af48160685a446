import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../shared/strings/strings.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const folder = temporaryFolders()

async function check(...args: string[]): Promise<Ran> {
  const language = args.includes('--lang') ? [] : ['--lang', 'en']
  return runInTerminal(['config', 'check', ...args, ...language])
}

async function flat(values: Record<string, string>): Promise<string> {
  const path = join(await folder(), 'station.json')
  await writeFile(path, JSON.stringify(values))
  return path
}

async function listed(values: Record<string, string>): Promise<string> {
  const path = join(await folder(), 'station.json')
  const configurationKey = Object.entries(values).map(([key, value]) => ({ key, readonly: false, value }))
  await writeFile(path, JSON.stringify({ configurationKey }))
  return path
}

describe('config check', () => {
  it.each([
    ['ecotap', { chg_RatedCurrent: '16,16', HeartbeatInterval: '60' }],
    ['legrand', { serverReconnectionTime: '30', HeartbeatInterval: '60' }],
    ['schneider', { maxIntensitySocket: '16', ResetRetries: '0' }],
    ['weidmueller', { ConnectorMaximumCurrent: '16', ConnectionTimeOut: '60' }],
    ['ocpp16', { HeartbeatInterval: '60' }],
  ])('sees by its keys that a file is of %s, in both shapes', async (vendor, values) => {
    for (const path of [await flat(values), await listed(values)]) {
      const { code, out } = await check(path, '--json')
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ vendor, keys: 2 - (vendor === 'ocpp16' ? 1 : 0) })
    }
  })

  it('says so where nobody knows the keys or two vendors know as many, and takes a name for it', async () => {
    const unknown = await flat({ own: '1' })
    expect(await check(unknown)).toMatchObject({ code: 2, err: expect.stringContaining('--vendor') })
    const tied = await flat({ chg_RatedCurrent: '16', boxIdentity: 'A' })
    const { code, err } = await check(tied)
    expect(code).toBe(2)
    expect(err).toContain('ecotap, schneider')
    expect((await check(tied, '--vendor', 'Schneider')).code).toBe(0)
    expect((await check(unknown, '--vendor', 'ecotap')).code).toBe(0)
    expect((await check(unknown, '--vendor', 'nobody')).code).toBe(2)
  })

  it('ends with 1 for an error, and with 0 for warnings and hints alone', async () => {
    const wrong = await check(await flat({ UID: 'A1', HeartbeatInterval: '9' }), '--vendor', 'legrand', '--json')
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out).findings).toMatchObject([{ code: 'too-small', severity: 'error', start: 0, end: 1 }])
    const warned = await check(await flat({ OCPPPlugAndCharge: 'True', BlinkRepeat: '3' }), '--json')
    expect(warned.code).toBe(0)
    expect(JSON.parse(warned.out).findings).toMatchObject([{ severity: 'warning' }, { severity: 'hint' }])
  })

  it('holds currents against breaker, cable, phases and sockets', async () => {
    const path = await flat({ chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '32' })
    expect((await check(path)).code).toBe(0)
    const { code, out } = await check(
      path,
      '--json',
      '--breaker',
      '25',
      '--cable',
      '20',
      '--phases',
      '3',
      '--sockets',
      '1',
    )
    expect(code).toBe(1)
    const codes = JSON.parse(out).findings.map((found: { code: string }) => found.code)
    expect(codes.sort()).toEqual(['above-breaker', 'above-cable', 'sockets-differ'])
    for (const args of [
      ['--breaker', '0'],
      ['--cable', '16.5'],
      ['--phases', '2'],
      ['--sockets', 'two'],
    ])
      expect((await check(path, ...args)).code, args.join(' ')).toBe(2)
  })

  it('never prints a password', async () => {
    const values = {
      authorizationKey: ' station:planted-secret',
      com_Options: 'useTLS=0',
      com_Endpoint: 'https://user:planted-secret@ocpp.example.test/',
    }
    for (const args of [['--json'], []]) {
      const { out, err } = await check(await flat(values), ...args)
      expect(out).toContain('com_Endpoint')
      expect(out + err).not.toContain('planted-secret')
    }
    const { out } = await check(await flat({ URL: 'ftp://user:planted-secret@x.example/', UID: 'A' }), '--json')
    expect(out).toContain('url-scheme')
    expect(out).not.toContain('planted-secret')
  })

  it('speaks the four languages', async () => {
    const path = await flat({ UID: 'A1', HeartbeatInterval: '9' })
    const said = await Promise.all(languages.map(async lang => (await check(path, '--lang', lang)).out))
    expect(new Set(said).size).toBe(4)
    for (const text of said) expect(text).not.toMatch(/\{\{|findings\./)
  })
})
