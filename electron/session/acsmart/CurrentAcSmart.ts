import type { AcsmartScenario, AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { parseModbusPlace } from '../../stations/acsmart/modbusPlace.ts'
import { resolveStation } from '../../stations/web/resolveStation.ts'
import { CurrentVisit, type StartedStation } from '../visit/CurrentVisit.ts'
import { AcSmartVisit, type AcSmartVisitParts } from './AcSmartVisit.ts'

export interface StartedAcSmart extends StartedStation {
  readonly host: string
  readonly port: number
}

export interface CurrentAcSmartOptions extends AcSmartVisitParts {
  startSimulated(scenario: AcsmartScenario): Promise<StartedAcSmart>
}

/** The one AC SMART in front of the person. */
export class CurrentAcSmart extends CurrentVisit<AcsmartSnapshot, AcSmartVisit> {
  readonly #options: CurrentAcSmartOptions

  constructor(options: CurrentAcSmartOptions) {
    super()
    this.#options = options
  }

  /** Reads a station once, then every 2 s. Throws already-connected, address-*, modbus-unreachable, modbus-refused. */
  async connect(text: string, allowPublic: boolean): Promise<void> {
    const { dialect } = this.#options
    const begin = async () => {
      const { host, port, address } = parseModbusPlace(text, dialect.port)
      const ip = await resolveStation({ host }, allowPublic)
      const visit = new AcSmartVisit({ ...this.#options, kind: 'station', address, ip, port })
      return { visit, simulated: null }
    }
    await this.open(text, begin, visit => visit.arrive())
  }

  /** Starts a simulated station and reads it. Throws already-connected. */
  async connectSimulated(scenario: AcsmartScenario): Promise<void> {
    const begin = async () => {
      const simulated = await this.#options.startSimulated(scenario)
      const { host: ip, port } = simulated
      const visit = new AcSmartVisit({ ...this.#options, kind: 'simulated', address: `${ip}:${port}`, ip, port })
      return { visit, simulated }
    }
    await this.open(`simulated:${scenario}`, begin, visit => visit.arrive())
  }
}
