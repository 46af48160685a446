import type { Backups } from '../files/backups.ts'
import type { RunningJob } from '../jobs.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { backUp, greet, readParameters } from './readStation.ts'
import { waitWhileBooting } from './restart.ts'

/** Reads every parameter and keeps a backup. Writes nothing to the station. */
export async function receive(station: OpenStation, backups: Backups, job: RunningJob<'receive'>): Promise<void> {
  await waitWhileBooting(station, job.signal)
  await greet(station, job.signal)
  job.update({ phase: 'reading' })
  const keys = await readParameters(station, job.signal)
  job.update({ phase: 'backing-up', keys: keys.length })
  await backUp(station, backups, 'receive', keys)
  job.update({ phase: 'over' })
}
