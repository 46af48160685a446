import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { StationRegistry } from './stationRegistry.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const nothing = { vendor: null, model: null, firmware: null, ocppId: null }
const firmware = { version: 32, release: 16, patch: 0, hardware: '4.x', line: 'HW4.xFW32R16' }

describe('StationRegistry', () => {
  it('remembers a station and what it said last, the latest first', async () => {
    const path = join(await newFolder(), 'stations.json')
    let at = 0
    const registry = await StationRegistry.open(path, { now: () => (at += 100_000) })
    registry.seen('11790001', { ...nothing, vendor: 'Ecotap', firmware })
    registry.seen('11790002', nothing)
    registry.seen('11790001', { ...nothing, model: 'ECC-AC', ocppId: 'NL*ECO*1000' })
    await registry.settled()
    expect((await StationRegistry.open(path)).list()).toEqual([
      {
        serial: '11790001',
        web: null,
        vendor: 'Ecotap',
        model: 'ECC-AC',
        firmware: 'V32R16',
        ocppId: 'NL*ECO*1000',
        lastSeenAt: 300_000,
        consent: null,
      },
      { serial: '11790002', web: null, ...nothing, lastSeenAt: 200_000, consent: null },
    ])
  })

  it('remembers a station with pages by its page and number, and where it was last', async () => {
    const path = join(await newFolder(), 'stations.json')
    let at = 0
    const registry = await StationRegistry.open(path, { now: () => (at += 1000) })
    const web = { page: 'evlink', address: '192.168.0.102', serial: '11790001' } as const
    registry.seen('11790001', nothing)
    registry.visited('11790001', web, { ...nothing, vendor: 'Schneider', firmware: '3.3.0.7' })
    registry.visited('11790001', { ...web, address: '192.168.0.103' }, nothing)
    await registry.settled()
    const told = { ...nothing, vendor: 'Schneider', firmware: '3.3.0.7' }
    expect((await StationRegistry.open(path)).list()).toEqual([
      { serial: '11790001', web: { ...web, address: '192.168.0.103' }, ...told, lastSeenAt: 3000, consent: null },
      { serial: '11790001', web: null, ...nothing, lastSeenAt: 1000, consent: null },
    ])
  })

  it('loads a file of before stations with pages were kept', async () => {
    const path = join(await newFolder(), 'stations.json')
    const station = { serial: '11790001', ...nothing, lastSeenAt: 5, consent: { dialect: 'ecc-sim-1', at: 4 } }
    await writeFile(path, JSON.stringify({ stations: [station] }))
    const registry = await StationRegistry.open(path)
    expect(registry.setAside).toBeNull()
    expect(registry.list()).toEqual([{ ...station, web: null }])
    expect(registry.consentGiven('11790001', 'ecc-sim-1')).toBe(true)
  })

  it('writes once for all that is said in one go, and not for what is no news', async () => {
    const path = join(await newFolder(), 'stations.json')
    const fileSystem = faultyFileSystem({ code: 'none' }, Number.POSITIVE_INFINITY, { only: ['rename'] })
    const registry = await StationRegistry.open(path, { fileSystem, now: () => 0 })
    registry.seen('A', nothing)
    registry.seen('A', { ...nothing, vendor: 'Ecotap' })
    registry.seen('A', { ...nothing, vendor: 'Ecotap', model: 'ECC-AC' })
    await registry.settled()
    for (let n = 0; n < 10; n += 1) registry.seen('A', { ...nothing, model: 'ECC-AC' })
    await registry.settled()
    expect(fileSystem.operations()).toBe(1)
    expect((await StationRegistry.open(path)).list()).toMatchObject([{ vendor: 'Ecotap', model: 'ECC-AC' }])
  })

  it('keeps a consent for one station and one dialect, through later sightings and starts', async () => {
    const path = join(await newFolder(), 'stations.json')
    const registry = await StationRegistry.open(path)
    expect(registry.consentGiven('A', 'ecc-sim-1')).toBe(false)
    await registry.giveConsent('A', 'ecc-sim-1')
    registry.seen('A', { ...nothing, vendor: 'Ecotap' })
    await registry.settled()
    const later = await StationRegistry.open(path)
    expect(later.consentGiven('A', 'ecc-sim-1')).toBe(true)
    expect(later.consentGiven('A', 'ecc-2')).toBe(false)
    expect(later.consentGiven('B', 'ecc-sim-1')).toBe(false)
    expect(later.consentGiven(null, 'ecc-sim-1')).toBe(false)
  })

  it('takes a consent it cannot keep for not given', async () => {
    const path = join(await newFolder(), 'stations.json')
    const problems: unknown[] = []
    const registry = await StationRegistry.open(path, {
      fileSystem: faultyFileSystem({ code: 'ENOSPC' }, 2, { times: 1e9 }),
      onProblem: problem => problems.push(problem),
    })
    await expect(registry.giveConsent('A', 'ecc-sim-1')).rejects.toMatchObject({ info: { code: 'folder-unusable' } })
    expect(registry.consentGiven('A', 'ecc-sim-1')).toBe(false)
    registry.seen('A', { ...nothing, vendor: 'Ecotap' })
    await registry.settled()
    expect(problems).toHaveLength(1)
  })

  it('puts a damaged file aside and starts empty', async () => {
    const path = join(await newFolder(), 'stations.json')
    await writeFile(path, '{"stations":[{"serial":1}]}')
    const registry = await StationRegistry.open(path)
    expect(registry.list()).toEqual([])
    expect(await readFile(registry.setAside ?? '', 'utf8')).toContain('"serial":1')
    registry.seen('__proto__', nothing)
    await registry.settled()
    expect((await StationRegistry.open(path)).list()).toMatchObject([{ serial: '__proto__' }])
  })

  it('forgets those not seen for longest when there are too many', async () => {
    const path = join(await newFolder(), 'stations.json')
    let at = 0
    const registry = await StationRegistry.open(path, { now: () => (at += 1) })
    for (let n = 0; n < 2001; n += 1) registry.seen(`S${n}`, nothing)
    await registry.settled()
    const known = (await StationRegistry.open(path)).list()
    expect(known).toHaveLength(2000)
    expect(known.at(-1)?.serial).toBe('S1')
  })
})
