import type { CurrentAcSmart } from '../session/acsmart/CurrentAcSmart.ts'
import type { Procedures } from './procedures.ts'

export function acsmartApi(os: Procedures, current: CurrentAcSmart) {
  return os.acsmart.router({
    watch: os.acsmart.watch.handler(({ signal }) => current.snapshot.watch(signal)),
    connect: os.acsmart.connect.handler(({ input }) => current.connect(input.address, input.allowPublic)),
    connectSimulated: os.acsmart.connectSimulated.handler(({ input }) => current.connectSimulated(input.scenario)),
    disconnect: os.acsmart.disconnect.handler(() => current.disconnect()),
    confirm: os.acsmart.confirm.handler(() => current.visit.confirm()),
    setLimit: os.acsmart.setLimit.handler(({ input }) => current.visit.setLimit(input.amps)),
  })
}
