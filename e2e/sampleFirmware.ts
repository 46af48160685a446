import { sampleImage } from '../electron/protocols/ecotap/simulator/sampleImage.ts'

/** A firmware file as Playwright hands files to a page. */
export function sampleFirmware(release: number, patch = 0): { name: string; mimeType: string; buffer: Buffer } {
  const { name, bytes } = sampleImage({ version: 32, release, patch })
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}
