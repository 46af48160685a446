import type { EvlinkScenario } from '../../../../shared/contract/evlink.ts'
import { EVLINK_SIM_1, type EvlinkDialect } from '../dialect.ts'
import { EvlinkServer } from './EvlinkServer.ts'
import { scenarios } from './scenarios.ts'

/** A simulated station on a free port of this laptop, with the password it knows. `dialect` is what to talk to it in: as patient as it is slow. */
export async function startSimulatedEvlink(
  scenario: EvlinkScenario,
  timeFactor: number,
): Promise<{ origin: string; password: string; dialect: EvlinkDialect; close(): Promise<void> }> {
  const server = await EvlinkServer.start({ dialect: EVLINK_SIM_1, scenario: scenarios[scenario], timeFactor })
  const { driver } = EVLINK_SIM_1
  const rebootAskEveryMs = Math.max(20, driver.rebootAskEveryMs * Math.min(1, timeFactor))
  return {
    origin: server.origin,
    password: server.device.password,
    dialect: { ...EVLINK_SIM_1, driver: { ...driver, rebootAskEveryMs } },
    close: () => server.close(),
  }
}
