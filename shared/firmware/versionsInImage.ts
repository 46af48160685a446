import { type FirmwareVersion, firmwareInBootLine, firmwareInOcpp } from './version.ts'

const CHUNK = 8192
const VERSION_TEXT = /HW\d[\d.x]*FW\d+R\d+(?:P\d+)?|4\.3x\.\d+\.?R\.?\d+(?:\.P\d+)?/g

function asCharacters(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}

/**
 * The versions that stand in an image as the controllers print them (`HW4.xFW32R16`, `4.3x.32R.16`), in their order. Often none: the program may
 * put the text together from numbers, or the file may be encrypted. Nobody has published an image to look at.
 */
export function versionsInImage(bytes: Uint8Array): FirmwareVersion[] {
  return [...asCharacters(bytes).matchAll(VERSION_TEXT)].flatMap(([text]) => {
    const version = firmwareInBootLine(text) ?? firmwareInOcpp(text)
    return version ? [version] : []
  })
}
