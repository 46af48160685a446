import { describe, expect, it } from 'vitest'
import { refusal } from '../visit/refusal.ts'
import { admin, edited, greenupRig, UID, URL, visiting } from './GreenupRig.ts'

/** The file with the station in another subnet, its router too. */
const moved = (text: string): string =>
  edited(text).replace('<Address>127.0.0.1<', '<Address>192.168.10.20<').replaceAll('127.0.0.254', '192.168.10.1')

describe('a station that leaves its address', () => {
  it('follows a station that leaves its address with what was stored', async () => {
    const rig = await visiting({ generation: 1 })
    const old = rig.station.origin
    const text = moved(await rig.recovered())
    await rig.store(text)
    expect(rig.station.origin).not.toBe(old)
    expect(rig.now).toMatchObject({ origin: rig.station.origin, moved: { to: '192.168.10.20', state: 'there' } })
    await rig.current.visit.check()
    expect(rig.now.check?.same).toBe(true)
  })

  it.runIf(process.platform === 'linux')(
    'finds a station at the address the file names, over the network',
    async () => {
      const rig = await greenupRig({ generation: 1 })
      await rig.real()
      const { port } = new globalThis.URL(rig.station.origin)
      await rig.store(edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>127.0.0.9<'))
      expect(rig.now).toMatchObject({ origin: `http://127.0.0.9:${port}`, moved: { to: '127.0.0.9', state: 'there' } })
    },
    30_000,
  )

  it.runIf(process.platform === 'linux')('tells no password to another certificate at the new address', async () => {
    const rig = await greenupRig({ generation: 1, secure: true, faults: ['new-certificate'] })
    const unknown = await refusal(rig.current.connect({ ...admin, address: rig.station.origin }))
    if (unknown.code !== 'certificate-unknown') throw new Error(unknown.code)
    await rig.real('admin', 'admin', unknown.data.fingerprint)
    const text = edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>127.0.0.9<')
    const logins = (): number => rig.station.seen.filter(({ path }) => path === '/login').length
    const before = logins()
    expect((await refusal(rig.store(text))).code).toBe('certificate-unknown')
    expect(logins()).toBe(before)
    expect(rig.now).toMatchObject({ signedIn: false, moved: { state: 'lost' }, failure: { station: 'changed' } })
  })

  it('stays with its station: another one at the new address is told so', async () => {
    const rig = await greenupRig({ generation: 1 })
    const other = await greenupRig({ generation: 1, serial: '290099' })
    rig.whereAfter = () => Promise.resolve(other.station.origin)
    await rig.simulated()
    const text = moved(await rig.recovered())
    expect(await refusal(rig.store(text))).toEqual({
      code: 'other-station',
      data: { expected: '290014', found: '290099' },
    })
    expect(rig.now).toMatchObject({ signedIn: false, identity: { serial: '290014' }, moved: { state: 'lost' } })
    expect(other.station.seen.filter(({ method, path }) => method === 'POST' && path !== '/login')).toEqual([])
  })
})

describe('what is stored', () => {
  it('is checked first: nothing reaches the station that breaks a rule, is no XML, or is too large', async () => {
    const rig = await visiting({ generation: 1 })
    const text = await rig.recovered()
    const posts = (): number => rig.station.seen.filter(({ method }) => method === 'POST').length
    const before = posts()
    expect((await refusal(rig.store(text.replace('</OCPPConf>', '')))).code).toBe('xml-syntax')
    expect((await refusal(rig.store(text.replace('<URI></URI>', '<URI>http://x</URI>')))).code).toBe(
      'parameters-invalid',
    )
    expect((await refusal(rig.store(`${text}${' '.repeat(70_000)}`))).code).toBe('file-too-large')
    expect(posts()).toBe(before)
    const fields = await visiting()
    for (const [url, uid] of [
      ['http://server', UID],
      [` ${URL}`, UID],
      [URL, `${UID} `],
      [URL, 'a/b'],
    ] as const) {
      expect((await refusal(fields.current.visit.setData(url, uid))).code).toBe('parameters-invalid')
    }
  })
})
