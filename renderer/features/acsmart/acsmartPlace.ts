/** The tabs of a visit. */
export const acsmartTabs = ['overview', 'hand'] as const
export type AcsmartTab = (typeof acsmartTabs)[number]

/** What the page shows, as it stands behind `#/acsmart?`. */
export interface AcsmartPlace {
  readonly tab: AcsmartTab
  /** The address another page found the station at. */
  readonly address: string | null
}

/** The place a query names: `tab=hand`, `address=192.168.1.20`. Anything unknown counts as not there. */
export function acsmartPlaceOf(query: string): AcsmartPlace {
  const named = new URLSearchParams(query)
  return { tab: acsmartTabs.find(tab => tab === named.get('tab')) ?? 'overview', address: named.get('address') }
}

/** The query of a tab. */
export function queryOfAcsmart(tab: AcsmartTab): string {
  return new URLSearchParams({ tab }).toString()
}
