import type { Vendor } from './vendors.ts'

/** Another key for the same purpose; texts: `dictionaryPage:page.next.instead.<purpose>`. */
export interface Instead {
  readonly key: string
  readonly purpose: 'keepAlive' | 'meterValues'
}

/** Keys that a station takes without effect, and those of it that serve the purpose: derived, no guide puts them side by side. */
const known: Partial<Record<Vendor, Readonly<Record<string, Instead>>>> = {
  legrand: {
    WebSocketPingInterval: { key: 'HeartbeatInterval', purpose: 'keepAlive' },
    ClockAlignedDataInterval: { key: 'MeterValueSampleInterval', purpose: 'meterValues' },
  },
}

/** The key that does what this one does not; null where none is known. */
export function insteadOf(vendor: Vendor, key: string): Instead | null {
  return known[vendor]?.[key] ?? null
}
