import type { RunningJob } from '../jobs.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { greet, readParameters } from './readStation.ts'
import { restart, waitWhileBooting } from './restart.ts'

/** Restarts the controller, after it said who it is, and waits for its boot log. */
export async function resetStation(station: OpenStation, job: RunningJob<'reset'>): Promise<void> {
  await waitWhileBooting(station, job.signal)
  await greet(station, job.signal)
  if (!station.now.identified) await readParameters(station, job.signal)
  station.assertMayWrite()
  job.cancellable(false)
  job.stationWouldBe('restarting')
  await restart(station, 'Soft', job.signal, () => job.update({ phase: 'booting' }))
  job.stationWouldBe('running')
  job.update({ phase: 'over' })
}
