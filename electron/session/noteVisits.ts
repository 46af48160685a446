import type { AcsmartSnapshot } from '../../shared/contract/acsmart.ts'
import type { WebVisit } from '../../shared/contract/backups.ts'
import type { EvlinkProduct, EvlinkSnapshot } from '../../shared/contract/evlink.ts'
import type { GreenupSnapshot } from '../../shared/contract/greenup.ts'
import { evlinkFiledUnder, greenupFiledUnder } from '../../shared/stations/filedUnder.ts'
import { splitData } from '../../shared/stations/greenup/splitData.ts'
import type { StationRegistry, Told } from '../files/stationRegistry.ts'
import type { Watched } from '../watched.ts'

/** A station that was visited, as it is remembered. */
export interface Sighting {
  readonly id: string
  readonly web: WebVisit
  readonly told: Told
}

const EVLINKS: Record<EvlinkProduct, string> = {
  'smart-wallbox': 'EVlink Smart Wallbox',
  parking: 'EVlink Parking',
  city: 'EVlink City',
}

/** The address as a person may type it: `http://` goes without saying. */
function typed({ secure, origin, address }: { secure: boolean; origin: string; address: string }): string {
  return secure ? origin : address
}

/** A Green'Up that let us in; null before, and of a simulated one. The UID is that of 'OCPP data'. */
export function greenupSighting(snapshot: GreenupSnapshot): Sighting | null {
  const { kind, signedIn, identity, status } = snapshot
  if (kind === 'simulated' || !signedIn) return null
  return {
    id: greenupFiledUnder(snapshot),
    web: { page: 'greenup', address: typed(snapshot), serial: identity.serial },
    told: {
      vendor: 'Legrand',
      model: identity.model,
      firmware: identity.firmware,
      ocppId: splitData(status?.data ?? '').uid || null,
    },
  }
}

/** An EVlink that let us in; null before, and of a simulated one. */
export function evlinkSighting(snapshot: EvlinkSnapshot): Sighting | null {
  const { kind, state, identity, settings } = snapshot
  if (kind === 'simulated' || state === 'signed-out') return null
  return {
    id: evlinkFiledUnder(snapshot),
    web: { page: 'evlink', address: typed(snapshot), serial: identity.serial },
    told: {
      vendor: 'Schneider',
      model: identity.product && EVLINKS[identity.product],
      firmware: identity.release?.version ?? null,
      ocppId: settings?.values.stationId || null,
    },
  }
}

/** An AC SMART that answers; null of a simulated one. Over Modbus it does not say who it is. */
export function acsmartSighting({ kind, state, address }: AcsmartSnapshot): Sighting | null {
  if (kind === 'simulated' || state !== 'live') return null
  const told = { vendor: 'Weidmüller', model: 'AC SMART', firmware: null, ocppId: null }
  return { id: address, web: { page: 'acsmart', address, serial: null }, told }
}

/** Remembers the stations of these visits for as long as the program runs. */
export function noteVisits(
  registry: StationRegistry,
  visits: {
    readonly greenup: Watched<GreenupSnapshot | null>
    readonly evlink: Watched<EvlinkSnapshot | null>
    readonly acsmart: Watched<AcsmartSnapshot | null>
  },
): void {
  const follow = <Snapshot>(visit: Watched<Snapshot | null>, sightingOf: (snapshot: Snapshot) => Sighting | null) =>
    visit.onChange(() => {
      const snapshot = visit.get()
      const sighting = snapshot === null ? null : sightingOf(snapshot)
      if (sighting) registry.visited(sighting.id, sighting.web, sighting.told)
    })
  follow(visits.greenup, greenupSighting)
  follow(visits.evlink, evlinkSighting)
  follow(visits.acsmart, acsmartSighting)
}
