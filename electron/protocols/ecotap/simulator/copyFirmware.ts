import { formatCrc16 } from '../crc16.ts'
import type { Dialect } from '../dialect.ts'
import type { NewProgram } from './Programming.ts'
import type { SimulatedClock } from './SimulatedClock.ts'

interface Copy {
  dialect: Dialect
  clock: SimulatedClock
  image: NewProgram
  print: (text: string) => void
  /** May break the copy off: true where it did. */
  halfWay: () => boolean
  done: () => void
}

/** How long the loader needs to write one sector of the program memory. ms, made up. */
const COPY_MS_PER_SECTOR = 20

/** The loader's copy of a transferred image into the program memory, with its red lines (row D28: two words by the vendor, wording assumed). */
export function copyFirmware({ dialect, clock, image, print, halfWay, done }: Copy): void {
  const hex = (value: number): string => value.toString(16).toUpperCase()
  const { programAddress, stagingAddress } = dialect.firmware
  const sectors = Math.ceil(image.size / dialect.device.sectorBytes)
  const eraseMs = sectors * dialect.device.eraseMsPerSector
  const copyMs = sectors * COPY_MS_PER_SECTOR
  print(`erase ${hex(programAddress)}-${hex(programAddress + image.size)}`)
  clock.after(eraseMs, () => print(`copy flash ${hex(stagingAddress)}->${hex(programAddress)} size:${hex(image.size)}`))
  clock.after(eraseMs + copyMs / 2, () => {
    if (halfWay()) return
    clock.after(copyMs / 2, () => {
      print(`copy flash OK crc:${formatCrc16(image.crc)}`)
      done()
    })
  })
}
