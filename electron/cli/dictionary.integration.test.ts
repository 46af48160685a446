import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { vendors } from '../../shared/dictionary/vendors.ts'
import { languages } from '../../shared/strings/strings.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const data = mkdtempSync(join(tmpdir(), 'chargewright-dictionary-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function dictionary(...args: string[]): Promise<Ran> {
  const asked = ['dictionary', ...args, '--data', data, ...(args.includes('--lang') ? [] : ['--lang', 'en'])]
  return runInTerminal(asked)
}

/** Fields of a row that stand at least two blanks apart. */
const cells = (row: string): string[] => row.split(/ {2,}/)

describe('dictionary list', () => {
  it('names the vendors with the number of their keys, messages and error codes', async () => {
    const { code, out } = await dictionary('list')
    expect(code).toBe(0)
    const rows = out.trim().split('\n').map(cells)
    expect(rows.slice(1).map(([name]) => name)).toEqual([...vendors])
    expect(rows).toContainEqual(['legrand', 'Legrand', '65', '29', '-'])
  })

  it('says of all keys of a vendor whether they can be written, what comes of it and who may', async () => {
    const { code, out } = await dictionary('list', 'Legrand')
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(66)
    expect(out.split('\n').map(cells)).toContainEqual([
      'WebSocketPingInterval',
      'read, write',
      'accepted, without effect',
      'not known: no document says',
    ])
  })

  it('answers which stations know a key, and who may write it', async () => {
    const { code, out, err } = await dictionary('list', '--search', 'WebSocketPingInterval')
    expect(code).toBe(0)
    const rows = out.trim().split('\n').slice(1).map(cells)
    expect(rows.map(([vendor]) => vendor)).toEqual([
      'Ecotap',
      'Legrand',
      'Schneider Electric',
      'Weidmüller',
      'OCPP 1.6',
    ])
    expect(rows[2]).toEqual(['Schneider Electric', 'WebSocketPingInterval', 'read only', '-', expect.any(String)])
    expect(err).toContain('Found for WebSocketPingInterval: 5')
  })

  it('searches in one vendor, finds messages and error codes too, and gives all of it as JSON', async () => {
    const { out } = await dictionary('list', 'schneider', '--search', 'power meter', '--json')
    const { matches } = z
      .object({ matches: z.array(z.object({ vendor: z.string(), kind: z.string(), name: z.string() })) })
      .parse(JSON.parse(out))
    expect(new Set(matches.map(({ vendor }) => vendor))).toEqual(new Set(['schneider']))
    expect(matches).toContainEqual(expect.objectContaining({ kind: 'errorCode', name: '12 Power Meter Communication' }))
  })

  it('ends with 1 where nothing is found, and with 2 for a vendor that is not there', async () => {
    expect((await dictionary('list', '--search', 'no such thing')).code).toBe(1)
    const { code, err } = await dictionary('list', 'acme')
    expect(code).toBe(2)
    expect(err).toContain('ecotap, legrand')
  })
})

describe('dictionary show', () => {
  it('shows a key whatever its case, with range, unit, default, the standard and where that stands', async () => {
    const { code, out } = await dictionary('show', 'legrand', 'heartbeatinterval')
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('Legrand HeartbeatInterval')
    expect(lines.map(cells)).toEqual(
      expect.arrayContaining([
        ['Value', 'whole number'],
        ['Range', '10 to 86400'],
        ['Unit', 's'],
        ['Default', '60'],
        ['In OCPP 1.6', 'HeartbeatInterval: read, write'],
      ]),
    )
    expect(out).toContain('section Configurations possibilities / Core')
  })

  it('says what is not printed instead of guessing', async () => {
    const { out } = await dictionary('show', 'ecotap', 'chg_KWH1')
    expect(out).toContain('inferred, the guide does not print it')
    expect(out).toContain('not known: no document says')
    expect((await dictionary('show', 'ecotap', 'chg_io_Relay2')).out).toContain('No document explains this key.')
  })

  it('shows a message by release, and an error code with its remedy', async () => {
    const message = await dictionary('show', 'schneider', 'TriggerMessage')
    expect(message.out).toMatch(/R4: no\n.*R5: no\n.*R6: restricted/)
    const errorCode = await dictionary('show', 'schneider', '9')
    expect(errorCode.out.split('\n')[0]).toBe('Schneider Electric 9 Hardware Configuration')
    expect(errorCode.out).toContain('What to do')
  })

  it.each(vendors)('shows all that is known of %s in every language, the same as JSON', async vendor => {
    for (const language of languages) {
      const { code, out, err } = await dictionary('show', vendor, '--lang', language)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).not.toMatch(/undefined|dictionary\.|\{\{/)
    }
    const { out } = await dictionary('show', vendor, '--json')
    const { vendor: name } = z.object({ vendor: z.string(), dictionary: z.object({}) }).parse(JSON.parse(out))
    expect(name).toBe(vendor)
  })

  it('shows every key of every vendor in every language without a missing word', async () => {
    for (const vendor of vendors) {
      const { out } = await dictionary('list', vendor, '--json')
      const { keys } = z.object({ keys: z.array(z.object({ name: z.string() })) }).parse(JSON.parse(out))
      for (const [index, { name }] of keys.entries()) {
        const language = languages[index % languages.length] ?? 'en'
        const shown = await dictionary('show', vendor, name, '--lang', language)
        expect(shown.code, `${vendor} ${name}`).toBe(0)
        expect(shown.out, `${vendor} ${name}`).not.toMatch(/undefined|dictionary\.[a-z]|\{\{/)
      }
    }
  })

  it('ends with 2 for a key that is not there', async () => {
    const { code, err } = await dictionary('show', 'legrand', 'chg_RatedCurrent')
    expect(code).toBe(2)
    expect(err).toContain('legrand has no key, message or error code chg_RatedCurrent')
  })
})
