import { useStream } from '../stores/useStream.ts'
import { LentNote } from './LentNote.tsx'

/** Addresses that an earlier run lent this laptop, or that could not be taken back: a person may never open the network page again. */
export function LeftAddresses() {
  const lent = useStream((backend, signal) => backend.network.lent(undefined, { signal })) ?? []
  return lent
    .filter(({ by, error }) => by === 'left' || error !== null)
    .map(one => <LentNote key={one.interface} lent={one} />)
}
