import { create } from 'zustand'
import type { EvlinkPage, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { factoryAddresses, factoryLogins } from '../../../shared/network/stationAddresses.ts'

type Saved = NonNullable<EvlinkSnapshot['saved']>

interface EvlinkStore {
  /** Where and as whom to sign in; never the password. */
  readonly address: string
  readonly user: string
  /** What a person typed and did not save yet, by field. */
  readonly draft: Readonly<Record<string, string>>
  /** What the last save wrote and read back, by page. */
  readonly saved: Partial<Record<EvlinkPage, Saved>>
  setAddress(address: string): void
  setUser(user: string): void
  /** `now` is what the station has: the same is no change. */
  edit(field: string, value: string, now: string): void
  dropDraft(): void
  /** Before pages are saved: what was read back before is history. */
  beginSave(): void
  /** Keeps what was read back; what the station has is no change any more. */
  keepSaved(saved: Saved): void
  /** The visit is over. */
  forgetVisit(): void
}

/** What the page keeps while it is not shown. */
export const useEvlink = create<EvlinkStore>(set => ({
  address: factoryAddresses.evlink,
  user: factoryLogins.evlink.user,
  draft: {},
  saved: {},
  setAddress: address => set({ address }),
  setUser: user => set({ user }),
  edit: (field, value, now) =>
    set(({ draft }) => {
      const { [field]: _, ...others } = draft
      return { draft: value === now ? others : { ...others, [field]: value } }
    }),
  dropDraft: () => set({ draft: {} }),
  beginSave: () => set({ saved: {} }),
  keepSaved: saved =>
    set(state => {
      const taken = new Set(saved.rows.filter(({ readBack }) => readBack === 'same').map(({ field }) => field))
      const left = Object.entries(state.draft).filter(([field]) => !taken.has(field))
      return { draft: Object.fromEntries(left), saved: { ...state.saved, [saved.page]: saved } }
    }),
  forgetVisit: () => set({ draft: {}, saved: {} }),
}))
