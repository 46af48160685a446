import type { CurrentStation } from '../session/CurrentStation.ts'
import type { Procedures } from './procedures.ts'

export function logApi(os: Procedures, current: CurrentStation) {
  return os.log.router({
    watch: os.log.watch.handler(({ input, signal }) => current.watchLog(input.session, input.from, signal)),
  })
}
