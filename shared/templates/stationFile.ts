import { AppError } from '../errors.ts'
import { elementsOf } from '../ocppconf/xmlFields.ts'
import { parseXmlFile, setXmlValue, type XmlFile, toBytes as xmlBytes } from '../ocppconf/xmlFile.ts'
import { toBytes as jsonBytes, type ParameterFile, parseParameterFile, setValues } from '../parameters/parameterFile.ts'

/** The largest file that is taken for a template, in bytes: each row of a table fills it once. A controller's own is about 6.5 kB. */
export const MAX_TEMPLATE_BYTES = 256 * 1024

export const stationFileFormats = ['json', 'xml'] as const
export type StationFileFormat = (typeof stationFileFormats)[number]

/** A file that configures a station: Ecotap parameters or OCPPConf.xml, kept byte for byte where nothing is set. */
export type StationFile =
  | { readonly format: 'json'; readonly json: ParameterFile }
  | { readonly format: 'xml'; readonly xml: XmlFile }

/** A value of a file: its key, or its path (`/OCPPConf/Server/URI`). */
export interface StationValue {
  readonly place: string
  readonly value: string
}

/** What a file is, by its name. */
export function formatOfName(name: string): StationFileFormat {
  return /\.xml$/i.test(name) ? 'xml' : 'json'
}

/** Reads a file. Throws AppError file-too-large above 256 kB, file-encoding, json-* and xml-*. */
export function parseStationFile(format: StationFileFormat, bytes: Uint8Array): StationFile {
  const { length: size } = bytes
  if (size > MAX_TEMPLATE_BYTES) {
    throw new AppError({ code: 'file-too-large', data: { size, limit: MAX_TEMPLATE_BYTES } })
  }
  return format === 'xml' ? { format, xml: parseXmlFile(bytes) } : { format, json: parseParameterFile(bytes) }
}

/** Every value, in file order. */
export function valuesOf(file: StationFile): StationValue[] {
  return file.format === 'xml'
    ? elementsOf(file.xml).map(({ path, value }) => ({ place: path, value }))
    : file.json.entries.map(({ key, value }) => ({ place: key, value }))
}

/** The file with other values at places it has; every other byte stays. Throws AppError xml-character for what XML cannot hold. */
export function withValues(file: StationFile, values: ReadonlyMap<string, string>): StationFile {
  if (file.format === 'json') return { format: 'json', json: setValues(file.json, values) }
  return { format: 'xml', xml: [...values].reduce((xml, [path, value]) => setXmlValue(xml, path, value), file.xml) }
}

/** The bytes to write. */
export function stationFileBytes(file: StationFile): Uint8Array {
  return file.format === 'xml' ? xmlBytes(file.xml) : jsonBytes(file.json)
}
