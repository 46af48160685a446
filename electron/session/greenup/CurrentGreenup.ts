import type { GreenupScenario, GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { CurrentVisit, type StartedStation } from '../visit/CurrentVisit.ts'
import { GreenupVisit, type GreenupVisitParts } from './GreenupVisit.ts'

export interface StartedGreenup extends StartedStation {
  readonly origin: string
  readonly user: string
  readonly password: string
  readonly timeFactor: number
  whereAfter(): Promise<string | null>
}

export interface CurrentGreenupOptions extends GreenupVisitParts {
  startSimulated(scenario: GreenupScenario): Promise<StartedGreenup>
}

export interface GreenupConnect {
  readonly address: string
  readonly user: string
  readonly password: string
  readonly allowPublic: boolean
  readonly acceptCertificate: string | null
}

/** The one Green'Up station in front of the person. */
export class CurrentGreenup extends CurrentVisit<GreenupSnapshot, GreenupVisit> {
  readonly #options: CurrentGreenupOptions

  constructor(options: CurrentGreenupOptions) {
    super()
    this.#options = options
  }

  /** Opens a station's pages and signs in. Throws already-connected; web errors and page-not-recognised, and then nothing is kept. */
  async connect({ user, password, ...conversation }: GreenupConnect): Promise<void> {
    const begin = () => ({
      visit: new GreenupVisit({ ...this.#options, kind: 'network', conversation }),
      simulated: null,
    })
    const visit = await this.open(conversation.address, begin, each => each.recognise())
    await visit.signIn(user, password)
  }

  /** Starts a simulated station and signs in there. */
  async connectSimulated(scenario: GreenupScenario): Promise<void> {
    let login = { user: '', password: '' }
    const begin = async () => {
      const simulated = await this.#options.startSimulated(scenario)
      const { origin: address, timeFactor } = simulated
      login = simulated
      const conversation = { address, allowPublic: false, acceptCertificate: null }
      const whereAfter = (): Promise<string | null> => simulated.whereAfter()
      const visit = new GreenupVisit({ ...this.#options, kind: 'simulated', conversation, whereAfter, timeFactor })
      return { visit, simulated }
    }
    const visit = await this.open(`simulated:${scenario}`, begin, each => each.recognise())
    await visit.signIn(login.user, login.password)
  }
}
