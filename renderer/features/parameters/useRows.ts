import { useEffect } from 'react'
import { useInstallation } from '../../stores/installation.ts'
import { type KeyVendor, useKeyVendor } from '../../stores/keyVendor.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useVendorWords, type VendorWords } from '../../stores/vendorWords.ts'
import type { Row } from './rows.ts'
import { rowsKeeper } from './rowsKeeper.ts'

/** The rows of the table, the words that explain them, and whose keys they are. */
export interface ParameterRows {
  readonly rows: readonly Row[]
  readonly words: VendorWords
  readonly keyVendor: KeyVendor
}

/** The page and the tab's counter show the same rows: they are built once. */
const rowsOf = rowsKeeper()

/** The rows as they are now; null until the dictionary for them is here. */
export function useRows(): ParameterRows | null {
  const snapshot = useStation()
  const station = snapshot?.parameters?.keys ?? null
  const { file, drafts, spelled, ticks, owner, meet } = useParameters()
  const { serial = null, moduleId = null, ocppId = null } = snapshot?.identity ?? {}
  useEffect(() => {
    const names = [serial, moduleId, ocppId].filter(name => name !== null)
    if (names.some(name => !owner.includes(name))) meet(names)
  }, [serial, moduleId, ocppId, owner, meet])
  const { installation } = useInstallation()
  const keyVendor = useKeyVendor()
  const words = useVendorWords(keyVendor?.vendor ?? null)
  if (keyVendor === null || words === null) return null
  const rows = rowsOf({
    dictionary: words.dictionary,
    station,
    file: file?.content.entries ?? null,
    drafts,
    spelled,
    ticks,
    installation,
  })
  return { rows, words, keyVendor }
}
