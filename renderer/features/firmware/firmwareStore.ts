import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

interface Firmware {
  /** The image the backend holds for us; its checks are asked for again after a reload. */
  imageId: string | null
  /** What the person ticked: 'release-notes' and codes of findings that ask for it. */
  confirmed: readonly string[]
  /** The flash whose end the person has put away. */
  seenJob: string | null
  choose(imageId: string | null): void
  confirm(code: string, on: boolean): void
  putAway(jobId: string): void
}

/** What a person chose on the firmware page. How a flash stands is never kept here: the jobs say it. */
export const useFirmware = create<Firmware>()(
  persist(
    (set, get) => ({
      imageId: null,
      confirmed: [],
      seenJob: null,
      choose: imageId => set({ imageId, confirmed: [] }),
      confirm: (code, on) => {
        const rest = get().confirmed.filter(other => other !== code)
        set({ confirmed: on ? [...rest, code] : rest })
      },
      putAway: seenJob => set({ seenJob, confirmed: [] }),
    }),
    { name: 'chargewright.firmware', version: 1, storage: createJSONStorage(() => sessionStorage) },
  ),
)
