import { type Register, wordsOf } from './dialect.ts'

/** The largest number that is exact. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

function number(words: readonly number[]): number {
  // The low word comes first.
  const bits = words.reduceRight((high, word) => (high << 16n) | BigInt(word), 0n)
  return Number(bits > MOST ? MOST : bits)
}

/** The numbers in a register's words, in its unit; a letter is its code. Throws RangeError where words are missing. */
export function readNumbers(register: Register, words: readonly number[]): number[] {
  const all = wordsOf(register)
  if (words.length < all) throw new RangeError(`${words.length} of ${all} words`)
  const each = all / register.count
  return Array.from({ length: register.count }, (_, index) => {
    const raw = number(words.slice(index * each, (index + 1) * each))
    return register.type === 'letter' ? raw & 0xff : raw / register.perUnit
  })
}

/** The words of numbers, as the station has them: the other way round. */
export function printNumbers(register: Register, numbers: readonly number[]): number[] {
  const each = wordsOf(register) / register.count
  return numbers.flatMap(value => {
    const bits = BigInt(Math.round(value * register.perUnit))
    return Array.from({ length: each }, (_, index) => Number((bits >> BigInt(16 * index)) & 0xffffn))
  })
}
