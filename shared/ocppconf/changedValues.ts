import { AppError } from '../errors.ts'
import { elementsOf } from './xmlFields.ts'
import { setXmlValue, toBytes, type XmlFile } from './xmlFile.ts'

/** A value that is another one than in the file as it was opened. */
export interface ChangedValue {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What was done to a file. */
export interface XmlChanges {
  /** In document order. */
  readonly values: readonly ChangedValue[]
  /** Bytes that differ and belong to none of these values; 0 where only values changed. */
  readonly otherBytes: number
}

/** The file with the values of `changes`; only their spans differ. */
export function withValues(
  file: XmlFile,
  changes: Iterable<{ readonly path: string; readonly after: string }>,
): XmlFile {
  let changed = file
  for (const { path, after } of changes) changed = setXmlValue(changed, path, after)
  return changed
}

/** The values that both files have and that differ. */
export function changedValues(before: XmlFile, after: XmlFile): ChangedValue[] {
  if (before.text === after.text) return []
  const old = new Map(elementsOf(before).map(({ path, value }) => [path, value]))
  return elementsOf(after).flatMap(({ path, value }) => {
    const was = old.get(path)
    return was === undefined || was === value ? [] : [{ path, before: was, after: value }]
  })
}

/** How many bytes stand between the common beginning and the common end; of the longer one. */
function bytesBetween(a: Uint8Array, b: Uint8Array): number {
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return Math.max(a.length, b.length) - head - tail
}

/** What differs between a file as it was opened and as it is now. */
export function xmlChanges(before: XmlFile, after: XmlFile): XmlChanges {
  const values = changedValues(before, after)
  if (before.text === after.text) return { values, otherBytes: 0 }
  try {
    const byValues = withValues(before, values)
    const otherBytes = byValues.text === after.text ? 0 : bytesBetween(toBytes(byValues), toBytes(after))
    return { values, otherBytes }
  } catch (thrown) {
    // An element that held a value may hold elements now.
    if (!(thrown instanceof AppError)) throw thrown
    return { values, otherBytes: bytesBetween(toBytes(before), toBytes(after)) }
  }
}
