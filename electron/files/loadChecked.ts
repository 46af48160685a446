import { basename, dirname, extname, join } from 'node:path'
import type { z } from 'zod'
import { parseStrictJson } from '../../shared/parameters/strictJson.ts'
import { fileStamp } from './fileStamp.ts'
import { type FileSystem, readIfThere } from './fileSystem.ts'

export interface Loaded<Value> {
  /** null where there was no file, or a damaged one. */
  readonly value: Value | null
  /** Where a damaged file was put aside, or null. */
  readonly setAside: string | null
}

/**
 * Reads one of the program's own JSON files. One that does not fit `schema` is renamed, so that what it holds is not lost and the program starts.
 * Throws the system's errors.
 */
export async function loadChecked<Value>(
  fileSystem: FileSystem,
  path: string,
  schema: z.ZodType<Value>,
): Promise<Loaded<Value>> {
  const bytes = await readIfThere(fileSystem, path)
  if (!bytes) return { value: null, setAside: null }
  const parsed = parse(bytes, schema)
  if (parsed !== null) return { value: parsed, setAside: null }
  const extension = extname(path)
  const setAside = join(dirname(path), `${basename(path, extension)}.damaged-${fileStamp(new Date())}${extension}`)
  await fileSystem.rename(path, setAside)
  return { value: null, setAside }
}

function parse<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Value | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    parseStrictJson(text)
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
