import type { EvlinkScenario, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { EvlinkDialect } from '../../stations/evlink/dialect.ts'
import type { Credentials } from '../../stations/evlink/EvlinkClient.ts'
import { CurrentVisit, type StartedStation } from '../visit/CurrentVisit.ts'
import { EvlinkVisit, type EvlinkVisitOptions } from './EvlinkVisit.ts'

export interface StartedEvlink extends StartedStation {
  readonly origin: string
  readonly password: string
  /** What to talk to it in. */
  readonly dialect: EvlinkDialect
  whereAfter(): Promise<string>
}

export interface CurrentEvlinkOptions
  extends Pick<EvlinkVisitOptions, 'dialect' | 'certificates' | 'consents' | 'files'> {
  startSimulated(scenario: EvlinkScenario): Promise<StartedEvlink>
}

export interface EvlinkConnect extends Credentials {
  readonly address: string
  readonly allowPublic: boolean
  readonly acceptCertificate: string | null
}

/** The one EVlink in front of the person. */
export class CurrentEvlink extends CurrentVisit<EvlinkSnapshot, EvlinkVisit> {
  readonly #options: CurrentEvlinkOptions

  constructor(options: CurrentEvlinkOptions) {
    super()
    this.#options = options
  }

  /** Signs in at a station. Throws already-connected, address-*, certificate-*, web-*, page-not-recognised, login-refused, login-locked. */
  async connect({ user, password, language, ...conversation }: EvlinkConnect): Promise<void> {
    const credentials = { user, password, language }
    const begin = () => ({
      visit: new EvlinkVisit({ ...this.#options, kind: 'network', conversation, credentials }),
      simulated: null,
    })
    await this.open(conversation.address, begin, visit => visit.signIn())
  }

  /** Starts a simulated station and signs in there. */
  async connectSimulated(scenario: EvlinkScenario): Promise<void> {
    const begin = async () => {
      const simulated = await this.#options.startSimulated(scenario)
      const { dialect, password } = simulated
      const visit = new EvlinkVisit({
        ...this.#options,
        dialect,
        kind: 'simulated',
        conversation: { address: simulated.origin, allowPublic: false, acceptCertificate: null },
        credentials: { user: dialect.station.user, password, language: 'en' },
        whereAfter: () => simulated.whereAfter(),
      })
      return { visit, simulated }
    }
    await this.open(`simulated:${scenario}`, begin, visit => visit.signIn())
  }
}
