import { z } from 'zod'
import { recentStationSchema, type WebVisit } from '../../shared/contract/backups.ts'
import type { Identity } from '../../shared/contract/station.ts'
import { formatFirmware } from '../../shared/firmware/version.ts'
import { type FileSystem, nodeFileSystem } from './fileSystem.ts'
import { loadChecked } from './loadChecked.ts'
import { safeSave } from './safeSave.ts'

const consentSchema = z.object({ dialect: z.string(), at: z.number() })
const knownStationSchema = recentStationSchema
  .omit({ lastBackupAt: true })
  .extend({ consent: consentSchema.nullable() })
/** A station this laptop has met. `consent`: the person accepted, for it, a dialect nobody has confirmed. */
export type KnownStation = z.infer<typeof knownStationSchema>

/** What a station says of itself. */
export type Told = Pick<KnownStation, 'vendor' | 'model' | 'firmware' | 'ocppId'>

const fileSchema = z.object({ stations: z.array(knownStationSchema) })
/** The stations kept; of more, those not seen for longest go. */
const MOST_STATIONS = 2000
/** A station that is only seen again is noted anew after so long, in ms. */
const SEEN_EVERY = 60_000

/** A controller and a station with pages may have the same number. */
function keyOf(serial: string, web: WebVisit | null = null): string {
  return `${web?.page ?? 'controller'} ${serial}`
}

export interface StationRegistryOptions {
  readonly fileSystem?: FileSystem
  readonly now?: () => number
  /** Told where what was seen could not be kept. */
  readonly onProblem?: (thrown: unknown) => void
}

/** The stations this laptop has met, and what was accepted for each. */
export class StationRegistry {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #now: () => number
  readonly #onProblem: (thrown: unknown) => void
  readonly #stations: Map<string, KnownStation>
  /** Where a damaged file was put aside at the start, or null. */
  readonly setAside: string | null
  #saving = Promise.resolve()
  #saveIsDue = false

  private constructor(
    path: string,
    options: StationRegistryOptions,
    stations: KnownStation[],
    setAside: string | null,
  ) {
    this.#path = path
    this.#fileSystem = options.fileSystem ?? nodeFileSystem
    this.#now = options.now ?? Date.now
    this.#onProblem = options.onProblem ?? (() => undefined)
    this.#stations = new Map(stations.map(station => [keyOf(station.serial, station.web), station]))
    this.setAside = setAside
  }

  /** Reads the file; starts empty where there is none or it is damaged. Throws the system's errors where it cannot be read. */
  static async open(path: string, options: StationRegistryOptions = {}): Promise<StationRegistry> {
    const { value, setAside } = await loadChecked(options.fileSystem ?? nodeFileSystem, path, fileSchema)
    return new StationRegistry(path, options, value?.stations ?? [], setAside)
  }

  /** The latest first. */
  list(): KnownStation[] {
    return [...this.#stations.values()].sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  }

  /** Whether the person accepted this dialect for this station. Nothing was accepted for one that has not said who it is. */
  consentGiven(id: string | null, dialect: string): boolean {
    return id !== null && this.#stations.get(keyOf(id))?.consent?.dialect === dialect
  }

  /** Keeps the person's acceptance; resolves when the disk has it. Throws AppError folder-unusable, and then nothing was accepted. */
  async giveConsent(id: string, dialect: string): Promise<void> {
    const key = keyOf(id)
    const before = this.#stations.get(key)
    const at = this.#now()
    const unknown = { serial: id, web: null, vendor: null, model: null, firmware: null, ocppId: null, lastSeenAt: at }
    this.#stations.set(key, { ...(before ?? unknown), consent: { dialect, at } })
    try {
      await this.#save()
    } catch (thrown) {
      const now = this.#stations.get(key)
      if (now) this.#stations.set(key, { ...now, consent: before?.consent ?? null })
      throw thrown
    }
  }

  /** Notes a controller and what it says of itself; what it has not said this time stays as it was. Never throws: see onProblem. */
  seen(id: string, identity: Pick<Identity, 'vendor' | 'model' | 'firmware' | 'ocppId'>): void {
    const { firmware } = identity
    this.#note(id, null, { ...identity, firmware: firmware && formatFirmware(firmware) })
  }

  /** The same of a station with pages, and where it was visited. */
  visited(id: string, web: WebVisit, told: Told): void {
    this.#note(id, web, told)
  }

  #note(serial: string, web: WebVisit | null, said: Told): void {
    const key = keyOf(serial, web)
    const before = this.#stations.get(key)
    const told: Told = {
      vendor: said.vendor ?? before?.vendor ?? null,
      model: said.model ?? before?.model ?? null,
      firmware: said.firmware ?? before?.firmware ?? null,
      ocppId: said.ocppId ?? before?.ocppId ?? null,
    }
    const now = this.#now()
    const isNews =
      !before ||
      Math.abs(now - before.lastSeenAt) >= SEEN_EVERY ||
      told.vendor !== before.vendor ||
      told.model !== before.model ||
      told.firmware !== before.firmware ||
      told.ocppId !== before.ocppId ||
      web?.address !== before.web?.address
    if (!isNews) return
    this.#stations.set(key, { serial, web, ...told, lastSeenAt: now, consent: before?.consent ?? null })
    this.#forgetOldest()
    this.#saveSoon()
  }

  /** Resolves when all that was seen is kept, or could not be. */
  async settled(): Promise<void> {
    let last: Promise<void> | null = null
    while (last !== this.#saving) {
      last = this.#saving
      await last
    }
  }

  #forgetOldest(): void {
    for (const { serial, web } of this.list().slice(MOST_STATIONS)) this.#stations.delete(keyOf(serial, web))
  }

  /** A boot log says who it is in ten lines: they make one save, not ten. */
  #saveSoon(): void {
    if (this.#saveIsDue) return
    this.#saveIsDue = true
    const save = (): Promise<void> => {
      this.#saveIsDue = false
      return this.#save()
    }
    this.#saving = this.#saving.then(save).catch(this.#onProblem)
  }

  async #save(): Promise<void> {
    const text = `${JSON.stringify({ stations: this.list() }, null, 2)}\n`
    await safeSave(this.#path, Buffer.from(text), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
  }
}
