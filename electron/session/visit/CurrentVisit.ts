import { AppError } from '../../../shared/errors.ts'
import { Watched } from '../../watched.ts'

/** A visit to one station, as the person's front sees it. */
export interface Visit<Snapshot> {
  readonly snapshot: Watched<Snapshot>
  /** A write is under way that must not be cut off. */
  readonly holdsClose: boolean
  /** Ends what runs; nothing is sent any more. */
  close(): Promise<void>
}

/** A simulated station that runs on this laptop for as long as the visit to it lasts. */
export interface StartedStation {
  close(): Promise<void>
}

/** A visit that has sent nothing yet, and the simulated station it goes to. */
export interface NewVisit<OneVisit> {
  readonly visit: OneVisit
  readonly simulated: StartedStation | null
}

interface Opening<OneVisit> {
  readonly address: string
  visit: OneVisit | null
  /** The person ended it before it had begun. */
  isOver: boolean
}

const over = (): AppError => new AppError({ code: 'not-connected', data: {} })

/** The one visit in front of the person. Pages come and go; it stays until it is ended. */
export class CurrentVisit<Snapshot extends { readonly address: string }, OneVisit extends Visit<Snapshot>> {
  readonly snapshot = new Watched<Snapshot | null>(null)
  #front: (NewVisit<OneVisit> & { stopFollowing(): void }) | null = null
  #opening: Opening<OneVisit> | null = null

  /** The open visit. Throws not-connected. */
  get visit(): OneVisit {
    if (!this.#front) throw over()
    return this.#front.visit
  }

  /** A write is under way that must not be cut off. */
  get holdsClose(): boolean {
    return this.#front?.visit.holdsClose ?? false
  }

  /**
   * Puts a visit in front once it has arrived; of one that has not, nothing is kept. Throws already-connected, not-connected where it was ended
   * meanwhile, and what `begin` and `arrive` throw.
   */
  protected async open(
    address: string,
    begin: () => NewVisit<OneVisit> | Promise<NewVisit<OneVisit>>,
    arrive: (visit: OneVisit) => Promise<void>,
  ): Promise<OneVisit> {
    const path = this.#opening?.address ?? this.snapshot.get()?.address
    if (path !== undefined) throw new AppError({ code: 'already-connected', data: { path } })
    const opening: Opening<OneVisit> = { address, visit: null, isOver: false }
    this.#opening = opening
    let begun: NewVisit<OneVisit> | null = null
    try {
      begun = await begin()
      opening.visit = begun.visit
      if (!opening.isOver) await arrive(begun.visit)
      if (opening.isOver) throw over()
      this.#show(begun)
      return begun.visit
    } catch (thrown) {
      await begun?.visit.close()
      await begun?.simulated?.close()
      throw thrown
    } finally {
      this.#opening = null
    }
  }

  /** Ends the visit, and one that is just beginning. */
  async disconnect(): Promise<void> {
    const front = this.#front
    this.#front = null
    front?.stopFollowing()
    if (this.#opening) this.#opening.isOver = true
    await this.#opening?.visit?.close()
    await front?.visit.close()
    this.snapshot.set(null)
    await front?.simulated?.close()
  }

  #show(begun: NewVisit<OneVisit>): void {
    const { snapshot } = begun.visit
    this.#front = { ...begun, stopFollowing: snapshot.onChange(() => this.snapshot.set(snapshot.get())) }
    this.snapshot.set(snapshot.get())
  }
}
