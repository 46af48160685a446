import { afterEach } from 'vitest'
import { StationRig } from './StationRig.ts'

/** For tests: opens rigs, as StationRig.open, that are closed after each test. */
export function openStationRig(): typeof StationRig.open {
  const rigs: StationRig[] = []
  afterEach(async () => {
    for (const rig of rigs.splice(0)) await rig.close()
  })
  return async (...options) => {
    const rig = await StationRig.open(...options)
    rigs.push(rig)
    return rig
  }
}
