import { AppError } from '../errors.ts'
import { appendParameters } from './appendParameters.ts'
import { type ConfigurationKey, foldKey } from './configurationKey.ts'
import { decodeJsonBytes, encodeJsonText } from './jsonBytes.ts'
import { findParameterSlots, type ParameterFileShape } from './parameterSlots.ts'
import { spliceValues } from './spliceValues.ts'

/** The largest parameter file that is opened, in bytes. A controller's own is about 6.5 kB. */
export const MAX_PARAMETER_FILE_BYTES = 5 * 1024 * 1024

/** A parameter file as it was read: its text is kept, so that what nobody changed is written back byte for byte. */
export interface ParameterFile {
  readonly shape: ParameterFileShape
  /** In file order. Numbers and switches of a flat file as the file spells them. */
  readonly entries: ConfigurationKey[]
  readonly text: string
  /** A byte order mark stood before the text. */
  readonly bom: boolean
}

function fileOf(text: string, bom: boolean): ParameterFile {
  const { shape, slots } = findParameterSlots(text)
  return { shape, entries: slots.map(({ entry }) => entry), text, bom }
}

/**
 * Reads a parameter file: `{"configurationKey":[{key,readonly,value}]}` or a flat `{key: value}` object.
 * Throws AppError file-too-large (above 5 MB, without looking inside), file-encoding, json-syntax, json-shape, json-duplicate-key,
 * json-forbidden-key.
 */
export function parseParameterFile(bytes: Uint8Array): ParameterFile {
  const limit = MAX_PARAMETER_FILE_BYTES
  if (bytes.length > limit) throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit } })
  const { text, bom } = decodeJsonBytes(bytes)
  return fileOf(text, bom)
}

/**
 * The file with other values; keys match without case. Only the characters of those values change. A key the file lacks is added behind the
 * last one, in the file's own style. Throws AppError json-forbidden-key or json-shape for a key no file may have.
 */
export function setValues(file: ParameterFile, changes: ReadonlyMap<string, string>): ParameterFile {
  const wanted = new Map([...changes].map(([key, value]) => [foldKey(key), { key, value }]))
  const before = findParameterSlots(file.text)
  const spliced = spliceValues(file.text, before.slots, new Map([...wanted].map(([key, { value }]) => [key, value])))
  for (const { entry } of before.slots) wanted.delete(foldKey(entry.key))
  if (wanted.size === 0) return fileOf(spliced, file.bom)
  return fileOf(appendParameters(spliced, findParameterSlots(spliced), [...wanted.values()]), file.bom)
}

/** The bytes to write: UTF-8, with the byte order mark the file came with. */
export function toBytes(file: ParameterFile): Uint8Array {
  return encodeJsonText(file.text, file.bom)
}

/** A new file of these parameters: the configurationKey shape, 2 spaces, LF. Throws AppError json-duplicate-key. */
export function parameterFileOf(entries: readonly ConfigurationKey[]): ParameterFile {
  const configurationKey = entries.map(({ key, readonly, value }) => ({ key, readonly, value }))
  return fileOf(`${JSON.stringify({ configurationKey }, null, 2)}\n`, false)
}
