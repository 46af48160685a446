import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { useStream } from '../../stores/useStream.ts'

interface Heard {
  readonly visit: GreenupSnapshot | null
}

async function* heard(snapshots: AsyncIterable<GreenupSnapshot | null>): AsyncGenerator<Heard> {
  for await (const visit of snapshots) yield { visit }
}

/** The visit to a station, null where there is none, undefined as long as the backend has not said. */
export function useGreenupVisit(): GreenupSnapshot | null | undefined {
  return useStream(async (backend, signal) => heard(await backend.greenup.watch(undefined, { signal })))?.visit
}
