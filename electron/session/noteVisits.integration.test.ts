import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StationRegistry } from '../files/stationRegistry.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { Watched } from '../watched.ts'
import { evlinkRig } from './evlink/EvlinkRig.ts'
import { noteVisits } from './noteVisits.ts'

const newFolder = temporaryFolders()
const none = { greenup: new Watched(null), evlink: new Watched(null), acsmart: new Watched(null) }

describe('noteVisits', () => {
  it('remembers a station that let us in, with its address, release and the ID of its supervision', async () => {
    const rig = await evlinkRig()
    const registry = await StationRegistry.open(join(await newFolder(), 'stations.json'))
    noteVisits(registry, { ...none, evlink: rig.current.snapshot })
    await expect(rig.connect({ password: 'wrong' })).rejects.toThrow()
    expect(registry.list()).toEqual([])
    await rig.connect()
    await rig.allow()
    await rig.visit.readSettings()
    const { identity, address, settings } = rig.now
    expect(registry.list()).toMatchObject([
      {
        serial: identity.serial,
        web: { page: 'evlink', address, serial: identity.serial },
        vendor: 'Schneider',
        model: 'EVlink Parking',
        firmware: identity.release?.version,
        ocppId: settings?.values.stationId || null,
      },
    ])
    await registry.settled()
  })

  it('does not remember a simulated one', async () => {
    const rig = await evlinkRig()
    const registry = await StationRegistry.open(join(await newFolder(), 'stations.json'))
    noteVisits(registry, { ...none, evlink: rig.current.snapshot })
    await rig.current.connectSimulated('parking-r7')
    expect(rig.now.state).toBe('signed-in')
    expect(registry.list()).toEqual([])
  })
})
