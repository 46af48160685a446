import { create } from 'zustand'

export const pages = [
  'start',
  'connect',
  'station',
  'compare',
  'network',
  'acsmart',
  'evlink',
  'greenup',
  'settings',
  'dictionary',
  'xml',
  'templates',
] as const
export type Page = (typeof pages)[number]
export const tabs = ['overview', 'parameters', 'firmware', 'log'] as const
export type Tab = (typeof tabs)[number]

interface Place {
  page: Page
  tab: Tab
  /** What the page shows, as it keeps it in the address; empty where it keeps nothing. */
  query: string
}

interface View extends Place {
  /** Shows a page; what it is to show of itself is its own business (`queryOf...`). */
  go(page: Page, query?: string): void
  /** The same page with something else of itself: no step of its own in the browser's history. */
  setQuery(query: string): void
  /** Shows a tab of the station page. */
  openTab(tab: Tab): void
}

/** The place a location hash names; anything unknown is the start page. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [first, second] = path.split('/')
  const page = pages.find(name => name === first) ?? 'start'
  const tab = tabs.find(name => name === second) ?? 'overview'
  return { page, tab, query }
}

/** `#/connect`, `#/station/log`. */
export function hashOf({ page, tab, query }: Place): string {
  const path = page === 'station' ? `#/station/${tab}` : `#/${page}`
  return query === '' ? path : `${path}?${query}`
}

/** Browsers refuse an address that changes with every key stroke (ms). */
const ADDRESS_AFTER_MS = 300
let addressTimer: ReturnType<typeof setTimeout> | undefined

/** Which page is shown. It is mirrored to the location's hash, so that a reload stays where it was. */
export const useView = create<View>((set, get) => ({
  ...placeOf(globalThis.location?.hash ?? ''),
  go: (page, query = '') => {
    set({ page, query })
    globalThis.location.hash = hashOf(get())
  },
  setQuery: query => {
    set({ query })
    clearTimeout(addressTimer)
    addressTimer = setTimeout(() => globalThis.history.replaceState(null, '', hashOf(get())), ADDRESS_AFTER_MS)
  },
  openTab: tab => {
    set({ page: 'station', tab, query: '' })
    globalThis.location.hash = hashOf(get())
  },
}))

globalThis.addEventListener?.('hashchange', () => useView.setState(placeOf(globalThis.location.hash)))
