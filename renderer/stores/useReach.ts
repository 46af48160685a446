import { judgeReach, type Reach } from '../../shared/network/judgeReach.ts'
import { useStream } from './useStream.ts'

/** Whether this laptop has a way to what was typed, with or without protocol and port; null for a name, and for a station simulated here: only its answer tells. */
export function useReach(address: string): Reach | null {
  const network = useStream((backend, signal) => backend.network.watch(undefined, { signal }))
  if (network === null) return null
  const host = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[:/].*$/, '')
  const reach = judgeReach(network.interfaces, host)
  return reach.kind === 'not-an-address' || reach.kind === 'this-laptop' ? null : reach
}
