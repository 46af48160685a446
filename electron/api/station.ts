import type { Backups } from '../files/backups.ts'
import type { Jobs } from '../jobs.ts'
import type { CurrentStation } from '../session/CurrentStation.ts'
import { assertSendable } from '../work/assertSendable.ts'
import { onStation } from '../work/onStation.ts'
import { receive } from '../work/receive.ts'
import { resetStation } from '../work/resetStation.ts'
import { SendWork, sendJob } from '../work/send.ts'
import type { Procedures } from './procedures.ts'

/** A talking station changes with nearly every line; pages are told of it at most so often. Ms. */
const SNAPSHOT_MS = 50

export function stationApi(os: Procedures, current: CurrentStation, jobs: Jobs, backups: Backups) {
  return os.station.router({
    watch: os.station.watch.handler(({ signal }) => current.snapshot.watch(signal, SNAPSHOT_MS)),
    connect: os.station.connect.handler(({ input }) => current.connect(input.path, input.line)),
    connectSimulated: os.station.connectSimulated.handler(({ input }) => current.connectSimulated(input.scenario)),
    reconnect: os.station.reconnect.handler(() => current.reconnect()),
    disconnect: os.station.disconnect.handler(() => {
      jobs.assertIdle()
      return current.disconnect()
    }),
    acceptUnconfirmed: os.station.acceptUnconfirmed.handler(() => current.acceptUnconfirmed()),
    receive: os.station.receive.handler(() => {
      const { station } = current
      station.assertMayAsk()
      const jobId = jobs.start(
        'receive',
        base => ({ ...base, kind: 'receive', phase: 'asking', keys: null }),
        onStation(station, job => receive(station, backups, job)),
      )
      return { jobId }
    }),
    send: os.station.send.handler(({ input }) => {
      const { station } = current
      assertSendable(station, input.rows)
      const jobId = jobs.start(
        'send',
        base => sendJob(base, input.rows, input.thenReset),
        onStation(station, job => new SendWork(station, backups, input.rows, job).run()),
      )
      return { jobId }
    }),
    reset: os.station.reset.handler(() => {
      const { station } = current
      station.assertMayAsk()
      const jobId = jobs.start(
        'reset',
        base => ({ ...base, kind: 'reset', phase: 'asking' }),
        onStation(station, job => resetStation(station, job)),
      )
      return { jobId }
    }),
  })
}
