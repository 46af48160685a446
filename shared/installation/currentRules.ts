import type { Finding, FindingSeverity } from '../dictionary/finding.ts'
import { finding, numberOf, numbersOf, type Rule } from '../dictionary/rules/rule.ts'
import type { Installation } from './installation.ts'

/** What a current may not exceed, by the code of the finding and the rating. */
export function exceeded(value: number, { breaker, cable }: Pick<Installation, 'breaker' | 'cable'>) {
  const found: { part: 'breaker' | 'cable'; limit: number }[] = []
  if (breaker !== null && value > breaker) found.push({ part: 'breaker', limit: breaker })
  if (cable !== null && value > cable) found.push({ part: 'cable', limit: cable })
  return found
}

/** Every current of a key, one a channel, against breaker and cable. `atBreaker`: how sure a guide makes it that the breaker is the limit. */
export function currentOf(key: string, atBreaker: FindingSeverity = 'warning'): Rule {
  return {
    reads: [key],
    check(read, { installation }) {
      if (!installation) return []
      const values = numbersOf(read(key))
      return values.flatMap((value, index) =>
        exceeded(value, installation).map(({ part, limit }) =>
          finding(
            key,
            part === 'breaker' ? atBreaker : 'warning',
            `above-${part}`,
            { value, limit },
            values.length > 1 ? { field: String(index + 1) } : {},
          ),
        ),
      )
    },
  }
}

/** Currents of sockets that may flow at once. */
export interface SumOfSockets {
  /** The keys with the current of a socket; each of a socket of its own, or with `times`, one that all sockets have. */
  readonly keys: readonly string[]
  readonly times?: 'sockets'
  /** A key that holds all of them together to less; then there is no sum. */
  readonly heldBy?: string
}

/** What all sockets take together, against breaker and cable. Each alone is `currentOf`’s. */
export function sumOf({ keys, times, heldBy }: SumOfSockets): Rule {
  return {
    reads: heldBy === undefined ? keys : [...keys, heldBy],
    check(read, { installation }) {
      if (!installation) return []
      const each = keys.flatMap(key => numbersOf(read(key)))
      const [key] = keys
      const sockets = times === 'sockets' ? (installation.sockets ?? 1) : each.length
      if (key === undefined || sockets < 2 || each.length === 0) return []
      const sum = times === 'sockets' ? (each[0] ?? 0) * sockets : each.reduce((a, b) => a + b, 0)
      const held = heldBy === undefined ? null : numberOf(read(heldBy))
      const findings: Finding[] = []
      for (const { part, limit } of exceeded(sum, installation)) {
        const alone = each.some(value => value > limit)
        if (alone || (held !== null && held > 0)) continue
        findings.push(finding(key, 'warning', `sum-above-${part}`, { sum, sockets, limit }))
      }
      return findings
    },
  }
}
