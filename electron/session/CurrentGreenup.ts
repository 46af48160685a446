import type { GreenupScenario, GreenupSnapshot } from '../../shared/contract/greenup.ts'
import { AppError } from '../../shared/errors.ts'
import { Watched } from '../watched.ts'
import { GreenupVisit, type GreenupVisitParts } from './GreenupVisit.ts'

/** A simulated station that runs on this laptop. */
export interface StartedGreenup {
  readonly origin: string
  readonly user: string
  readonly password: string
  readonly timeFactor: number
  whereAfter(): Promise<string | null>
  stop(): Promise<void>
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

/** The one Green'Up station in front of the person. Pages come and go; the visit stays until it is ended. */
export class CurrentGreenup {
  readonly snapshot = new Watched<GreenupSnapshot | null>(null)
  readonly #options: CurrentGreenupOptions
  #visit: GreenupVisit | null = null
  #simulated: StartedGreenup | null = null
  #opening: { readonly address: string; visit: GreenupVisit | null } | null = null
  #stopFollowing: (() => void) | null = null

  constructor(options: CurrentGreenupOptions) {
    this.#options = options
  }

  /** The open visit. Throws not-connected. */
  get visit(): GreenupVisit {
    if (!this.#visit) throw new AppError({ code: 'not-connected', data: {} })
    return this.#visit
  }

  /** A write is under way that must not be cut off. */
  get holdsClose(): boolean {
    return this.#visit?.holdsClose ?? false
  }

  /** Opens a station's pages and signs in. Throws already-connected; web errors and page-not-recognised, and then nothing is kept. */
  async connect(connect: GreenupConnect): Promise<void> {
    await this.#start(connect.address, async opening => {
      const { address, allowPublic, acceptCertificate } = connect
      const conversation = { address, allowPublic, acceptCertificate }
      await this.#show(opening, new GreenupVisit({ ...this.#options, kind: 'network', conversation }), null)
    })
    await this.visit.signIn(connect.user, connect.password)
  }

  /** Starts a simulated station and signs in there. */
  async connectSimulated(scenario: GreenupScenario): Promise<void> {
    const started = await this.#start(`simulated:${scenario}`, async opening => {
      const simulated = await this.#options.startSimulated(scenario)
      const { origin: address, timeFactor } = simulated
      const conversation = { address, allowPublic: false, acceptCertificate: null }
      const whereAfter = (): Promise<string | null> => simulated.whereAfter()
      const visit = new GreenupVisit({ ...this.#options, kind: 'simulated', conversation, whereAfter, timeFactor })
      await this.#show(opening, visit, simulated)
      return simulated
    })
    await this.visit.signIn(started.user, started.password)
  }

  async disconnect(): Promise<void> {
    const visit = this.#visit ?? this.#opening?.visit
    const simulated = this.#simulated
    this.#visit = null
    this.#simulated = null
    this.#stopFollowing?.()
    this.#stopFollowing = null
    await visit?.close()
    await simulated?.stop()
    this.snapshot.set(null)
  }

  async #start<Result>(
    address: string,
    open: (opening: { visit: GreenupVisit | null }) => Promise<Result>,
  ): Promise<Result> {
    const path = this.#opening?.address ?? this.snapshot.get()?.address
    if (path !== undefined) throw new AppError({ code: 'already-connected', data: { path } })
    this.#opening = { address, visit: null }
    try {
      return await open(this.#opening)
    } finally {
      this.#opening = null
    }
  }

  /** Puts a visit in front once the station was recognised. */
  async #show(
    opening: { visit: GreenupVisit | null },
    visit: GreenupVisit,
    simulated: StartedGreenup | null,
  ): Promise<void> {
    opening.visit = visit
    try {
      await visit.recognise()
    } catch (thrown) {
      await visit.close()
      await simulated?.stop()
      throw thrown
    }
    this.#visit = visit
    this.#simulated = simulated
    this.#stopFollowing = visit.snapshot.onChange(() => this.snapshot.set(visit.now))
    this.snapshot.set(visit.now)
  }
}
