import { create } from 'zustand'
import type { PortsSnapshot } from '../../shared/contract/ports.ts'
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts'
import type { StationSnapshot } from '../../shared/contract/station.ts'
import type { Job, JobKind, JobOf } from '../../shared/job.ts'
import type { Connection, ConnectionState } from '../connectBackend.ts'

interface Snapshots {
  connection: ConnectionState
  /** Whether the first snapshots have come: before that nothing can be said of the station. */
  ready: boolean
  station: StationSnapshot | null
  jobs: Job[]
  settings: Settings
  ports: PortsSnapshot
}

export const snapshots = create<Snapshots>(() => ({
  connection: 'connecting',
  ready: false,
  station: null,
  jobs: [],
  settings: settingsSchema.parse({}),
  ports: { ports: [], error: null },
}))

/** Between a stream's end and the next attempt to open it (ms). */
const RESTART_MS = 300

/** Takes what a stream brings, for ever: a stream that ends or breaks is opened again. */
export async function follow<Value>(open: () => Promise<AsyncIterable<Value>>, take: (value: Value) => void) {
  for (;;) {
    try {
      for await (const value of await open()) take(value)
    } catch {
      // The link is gone, which the connection's own state says.
    }
    await new Promise(resolve => setTimeout(resolve, RESTART_MS))
  }
}

/** Feeds the snapshots from the backend for as long as the page lives. */
export function startSnapshots({ backend, watch }: Connection) {
  const set = snapshots.setState
  const came = new Set<string>()
  const first = (name: string) => {
    came.add(name)
    if (came.size === 3) set({ ready: true })
  }
  watch(connection => set({ connection }))
  follow(
    () => backend.settings.watch(),
    settings => {
      set({ settings })
      first('settings')
    },
  )
  follow(
    () => backend.station.watch(),
    station => {
      set({ station })
      first('station')
    },
  )
  follow(
    () => backend.jobs.watch(),
    jobs => {
      set({ jobs })
      first('jobs')
    },
  )
  follow(
    () => backend.ports.watch(),
    ports => set({ ports }),
  )
}

/** The station in front of us, or null. */
export const useStation = (): StationSnapshot | null => snapshots(state => state.station)
/** The jobs of this run of the backend, newest last. */
export const useJobs = (): Job[] => snapshots(state => state.jobs)
export const useSettings = (): Settings => snapshots(state => state.settings)
export const usePorts = (): PortsSnapshot => snapshots(state => state.ports)
export const useConnection = (): ConnectionState => snapshots(state => state.connection)
export const useReady = (): boolean => snapshots(state => state.ready)

/** The newest job of a kind, running or over, or null. */
export function useLatestJob<Kind extends JobKind>(kind: Kind): JobOf<Kind> | null {
  return snapshots(state => state.jobs.filter((job): job is JobOf<Kind> => job.kind === kind).at(-1) ?? null)
}

/** The job that runs now, or null. One at a time on a station. */
export function useRunningJob(): Job | null {
  return snapshots(state => state.jobs.filter(job => job.progress.state === 'running').at(-1) ?? null)
}
