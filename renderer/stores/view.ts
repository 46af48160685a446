import { create } from 'zustand'

export const pages = ['start', 'connect', 'station', 'compare', 'settings'] as const
export type Page = (typeof pages)[number]
export const tabs = ['overview', 'parameters', 'firmware', 'log'] as const
export type Tab = (typeof tabs)[number]

interface Place {
  page: Page
  tab: Tab
}

interface View extends Place {
  go(page: Page): void
  /** Shows a tab of the station page. */
  openTab(tab: Tab): void
}

/** The place a location hash names; anything unknown is the start page. */
export function placeOf(hash: string): Place {
  const [first, second] = hash.replace(/^#\/?/, '').split('/')
  const page = pages.find(name => name === first) ?? 'start'
  const tab = tabs.find(name => name === second) ?? 'overview'
  return { page, tab }
}

/** `#/connect`, `#/station/log`. */
export function hashOf({ page, tab }: Place): string {
  return page === 'station' ? `#/station/${tab}` : `#/${page}`
}

/** Which page is shown. It is mirrored to the location's hash, so that a reload stays where it was. */
export const useView = create<View>((set, get) => ({
  ...placeOf(globalThis.location?.hash ?? ''),
  go: page => {
    set({ page })
    globalThis.location.hash = hashOf(get())
  },
  openTab: tab => {
    set({ page: 'station', tab })
    globalThis.location.hash = hashOf(get())
  },
}))

globalThis.addEventListener?.('hashchange', () => useView.setState(placeOf(globalThis.location.hash)))
