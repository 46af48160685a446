import type { AcSmartVisit } from '../session/AcSmartVisit.ts'
import type { Procedures } from './procedures.ts'

export function acsmartApi(os: Procedures, visit: AcSmartVisit) {
  return os.acsmart.router({
    watch: os.acsmart.watch.handler(({ signal }) => visit.snapshot.watch(signal)),
    connect: os.acsmart.connect.handler(({ input }) => visit.connect(input.address, input.allowPublic)),
    connectSimulated: os.acsmart.connectSimulated.handler(({ input }) => visit.connectSimulated(input.scenario)),
    disconnect: os.acsmart.disconnect.handler(() => visit.disconnect()),
    confirm: os.acsmart.confirm.handler(() => visit.confirm()),
    setLimit: os.acsmart.setLimit.handler(({ input }) => visit.setLimit(input.amps)),
  })
}
