import { createContext, type ReactNode, useContext } from 'react'
import type { VendorWords } from '../../stores/vendorWords.ts'

const Words = createContext<VendorWords | null>(null)

/** The dictionary of the keys on this page, for everything inside. */
export function WordsProvider({ words, children }: { words: VendorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export function useWords(): VendorWords {
  const words = useContext(Words)
  if (words === null) throw new Error('there is no WordsProvider around it')
  return words
}
