import { useEffect, useState } from 'react'
import { recogniseVendor } from '../../shared/dictionary/recogniseVendor.ts'
import type { Vendor } from '../../shared/dictionary/vendors.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import { useParameters } from './parametersStore.ts'
import { useStation } from './snapshots.ts'

/** Whose keys these are, and how that is known. */
export interface KeyVendor {
  readonly vendor: Vendor
  readonly because: 'station' | 'chosen' | 'recognised' | 'unknown'
}

/** The page and the tab's counter ask about the same entries. */
const asked = new WeakMap<readonly ConfigurationKey[], Promise<Vendor | null>>()

function recognise(entries: readonly ConfigurationKey[]): Promise<Vendor | null> {
  const before = asked.get(entries)
  if (before) return before
  const answer = recogniseVendor(entries.map(({ key }) => key))
  asked.set(entries, answer)
  return answer
}

/** Whose the keys on the page are: an Ecotap controller is in front of us, a person chose, or the file's keys tell; null until that is known. */
export function useKeyVendor(): KeyVendor | null {
  const withStation = useStation() !== null
  const { file, vendor: chosen } = useParameters()
  const entries = withStation || chosen !== null ? null : (file?.content.entries ?? null)
  const [answer, setAnswer] = useState<{ entries: readonly ConfigurationKey[]; vendor: Vendor | null } | null>(null)
  useEffect(() => {
    if (entries === null) return
    let wanted = true
    void recognise(entries).then(vendor => wanted && setAnswer({ entries, vendor }))
    return () => {
      wanted = false
    }
  }, [entries])
  if (withStation) return { vendor: 'ecotap', because: 'station' }
  if (chosen !== null) return { vendor: chosen, because: 'chosen' }
  if (entries === null) return { vendor: 'ecotap', because: 'unknown' }
  // The keys of a text that is being typed are asked about anew at every letter; until then they are the vendor's they were.
  if (answer === null) return null
  return answer.vendor === null
    ? { vendor: 'ocpp16', because: 'unknown' }
    : { vendor: answer.vendor, because: 'recognised' }
}
