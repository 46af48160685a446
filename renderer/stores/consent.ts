import { create } from 'zustand'
import { snapshots } from './snapshots.ts'

interface Consent {
  /** The sheet is open. */
  asking: boolean
  /**
   * Asks the person, where this station needs it, to accept that nobody has confirmed the dialect on hardware.
   * True when writing may go on: it was given, had been given, or is not needed.
   */
  ask(): Promise<boolean>
  /** Closes the sheet with the person's answer. */
  answer(given: boolean): void
}

let settle: ((given: boolean) => void) | null = null

export const useConsent = create<Consent>(set => ({
  asking: false,
  ask: () => {
    const station = snapshots.getState().station
    if (station === null || station.consent !== 'needed') return Promise.resolve(true)
    settle?.(false)
    set({ asking: true })
    return new Promise(resolve => {
      settle = resolve
    })
  },
  answer: given => {
    set({ asking: false })
    settle?.(given)
    settle = null
  },
}))
