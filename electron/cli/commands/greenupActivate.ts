import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import { connectionWords } from './greenupStatus.ts'
import { orGreenupByHand } from './orGreenupByHand.ts'
import { greenupNow, visitGreenup } from './visitGreenup.ts'

export interface GreenupActivateArguments extends WebStationArguments {
  ocpp?: boolean
  expect?: string
  off?: boolean
}

/** Until the station is connected, or the time for it is over. Throws ocpp-not-connected. */
async function untilConnected(session: Session): Promise<GreenupSnapshot> {
  const { t, terminal, client } = session
  let told = ''
  for await (const snapshot of await client.greenup.watch()) {
    if (!snapshot) break
    const state = connectionWords(t, snapshot.status) ?? ''
    if (state !== told) terminal.tell(t('result.greenupWaiting', { state }))
    told = state
    if (snapshot.watchingUntil !== null) continue
    if (snapshot.failure) throw new CommandFailure(snapshot.failure.error)
    return snapshot
  }
  throw new CommandFailure({ code: 'not-connected', data: {} })
}

/** `greenup activate`: 'OCPP data' first, then the connection, then its status until the station is connected. */
export async function greenupActivate(session: Session, options: GreenupActivateArguments): Promise<ExitCode> {
  const { t, terminal, client } = session
  return orGreenupByHand<ExitCode>(session, 'activate', async () => {
    const first = await visitGreenup(session, options)
    if (options.off === true) {
      await client.greenup.activate({ on: false })
      const { status } = await greenupNow(session)
      terminal.printJson({ status })
      terminal.print(t('result.greenupOff'))
      return 0
    }
    if (options.expect !== undefined) await client.greenup.acceptData({ expected: options.expect })
    else if (first.status?.data === '') {
      throw new CommandFailure({ code: 'ocpp-data-empty', data: {} })
    } else {
      await client.greenup.check()
    }
    const { check } = await greenupNow(session)
    if (check && !check.same) {
      throw new CommandFailure({ code: 'ocpp-data-differs', data: { stored: check.stored, found: check.found } })
    }
    if (check) terminal.tell(t('result.greenupChecked', { data: check.found }))
    // Not before: a station whose data are wrong keeps its charging mode.
    if (options.ocpp === true) await client.greenup.setMode()
    await client.greenup.activate({ on: true })
    const { status } = await untilConnected(session)
    terminal.printJson({ check, status })
    const seconds = status?.heartbeatInterval ?? null
    terminal.print(seconds === null ? t('result.greenupConnectedPlain') : t('result.greenupConnected', { seconds }))
    return 0
  })
}
