import type { GreenupScenario } from '../../../../shared/contract/greenup.ts'
import type { GreenupDialect } from '../dialect.ts'
import { SimulatedGreenup, type SimulatedGreenupOptions } from './SimulatedGreenup.ts'

const scenarios: Record<GreenupScenario, Pick<SimulatedGreenupOptions, 'generation' | 'sides' | 'faults'>> = {
  fields: { generation: 2 },
  file: { generation: 1 },
  double: { generation: 2, sides: 2 },
  'server-down': { generation: 2, faults: ['stuck-connecting'] },
  'file-ignored': { generation: 1, faults: ['xml-ignored'] },
  'clock-wrong': { generation: 2, faults: ['clock-wrong'] },
  locked: { generation: 2, faults: ['locked'] },
}

/** A simulated station of `scenario` on this laptop, and the login of a new one. */
export async function startSimulatedGreenup(dialect: GreenupDialect, scenario: GreenupScenario, timeFactor: number) {
  const station = await SimulatedGreenup.start({ dialect, timeFactor, ...scenarios[scenario] })
  return {
    get origin() {
      return station.origin
    },
    user: dialect.base.user,
    password: dialect.base.password,
    timeFactor,
    whereAfter: () => station.whereAfter(),
    close: () => station.close(),
  }
}
