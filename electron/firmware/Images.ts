import type { FirmwareImage } from '../../shared/contract/firmware.ts'
import type { StationSnapshot } from '../../shared/contract/station.ts'
import { AppError } from '../../shared/errors.ts'
import { checkImage } from '../../shared/firmware/checkImage.ts'
import { formatCrc16 } from '../protocols/ecotap/crc16.ts'
import type { Dialect } from '../protocols/ecotap/dialect.ts'
import { type LoadedImage, loadImage } from './LoadedImage.ts'

/** A file larger than this is not even read: no controller's program memory is a tenth of it. Bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024
/** Images kept in memory. */
const KEPT = 4

/** The firmware files that were opened, and what is found in them against the station of the moment. */
export class Images {
  readonly #dialect: Dialect
  readonly #loaded = new Map<string, LoadedImage>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Takes a copy of `bytes`. Throws file-too-large. */
  load(name: string, bytes: Uint8Array): LoadedImage {
    if (bytes.length > LARGEST_FILE)
      throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit: LARGEST_FILE } })
    const image = loadImage(name, Uint8Array.from(bytes), this.#dialect)
    this.#loaded.set(image.id, image)
    for (const oldest of [...this.#loaded.keys()].slice(0, -KEPT)) this.#loaded.delete(oldest)
    return image
  }

  /** Throws image-not-found. */
  find(id: string): LoadedImage {
    const image = this.#loaded.get(id)
    if (!image) throw new AppError({ code: 'image-not-found', data: {} })
    return image
  }

  /** The image with this SHA-256. Throws image-not-found. */
  findByHash(sha256: string): LoadedImage {
    const image = [...this.#loaded.values()].find(candidate => candidate.sha256 === sha256)
    if (!image) throw new AppError({ code: 'image-not-found', data: {} })
    return image
  }

  /** What is known of an image, against the station or alone. */
  describe(image: LoadedImage, station: StationSnapshot | null): FirmwareImage {
    const { minImage, maxImage } = this.#dialect.firmware
    const checked = checkImage(
      { name: image.name, bytes: image.bytes, limits: { min: minImage, max: maxImage } },
      station
        ? {
            firmware: station.identity.firmware,
            hardware: station.identity.bootloader?.version ?? null,
            hardwareType: station.identity.bootloader?.hardwareType ?? null,
          }
        : null,
    )
    const { name, sha256, bytes, crc, id } = image
    return { imageId: id, name, size: bytes.length, sha256, crc16: formatCrc16(crc), ...checked }
  }
}
