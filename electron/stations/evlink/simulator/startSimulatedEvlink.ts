import type { EvlinkScenario } from '../../../../shared/contract/evlink.ts'
import { EVLINK_SIM_1, type EvlinkDialect } from '../dialect.ts'
import { SimulatedEvlink } from './SimulatedEvlink.ts'
import { scenarios } from './scenarios.ts'

interface StartedSimulation {
  readonly origin: string
  readonly password: string
  readonly dialect: EvlinkDialect
  whereAfter(): Promise<string>
  close(): Promise<void>
}

/** A simulated station on a free port of this laptop, with the password it knows. `dialect` is what to talk to it in: as patient as it is slow. */
export async function startSimulatedEvlink(scenario: EvlinkScenario, timeFactor: number): Promise<StartedSimulation> {
  const station = await SimulatedEvlink.start({ dialect: EVLINK_SIM_1, scenario: scenarios[scenario], timeFactor })
  const { driver } = EVLINK_SIM_1
  const rebootAskEveryMs = Math.max(20, driver.rebootAskEveryMs * Math.min(1, timeFactor))
  return {
    origin: station.origin,
    password: station.device.password,
    dialect: { ...EVLINK_SIM_1, driver: { ...driver, rebootAskEveryMs } },
    whereAfter: () => station.whereAfter(),
    close: () => station.close(),
  }
}
