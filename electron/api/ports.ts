import type { PortWatcher } from '../links/ports.ts'
import type { Procedures } from './procedures.ts'

export function portsApi(os: Procedures, ports: PortWatcher) {
  return os.ports.router({
    list: os.ports.list.handler(() => ports.list()),
    watch: os.ports.watch.handler(async function* ({ signal }) {
      const stop = ports.start()
      try {
        yield* ports.snapshot.watch(signal)
      } finally {
        stop()
      }
    }),
  })
}
