import type { EvlinkEvent, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'

export function isFaulty({ states }: EvlinkEvent): boolean {
  return states.some(({ ok }) => !ok)
}

/** The events with a fault, in the page's order. */
export function faultsOf(events: EvlinkSnapshot['events']): EvlinkEvent[] {
  return events?.rows.filter(isFaulty) ?? []
}

/** The plugs a fault is on. */
export function faultyPlugs({ states }: EvlinkEvent, plugs: readonly string[]): string[] {
  return plugs.filter((_, at) => states[at]?.ok === false)
}

/** Faults of the station's links to others: the station itself charges. Codes of the EVlink OCPP guide, 7.1. */
const LINKS: ReadonlySet<string> = new Set(['16', '24', '29', '30', '31'])

/** The fault to begin with: one of the station itself before one of its links. */
export function firstFault(faults: readonly EvlinkEvent[]): EvlinkEvent | undefined {
  return faults.find(({ code }) => !LINKS.has(code)) ?? faults[0]
}
