import { AppError } from '../../../shared/errors.ts'
import { compareFirmware, formatFirmware } from '../../../shared/firmware/version.ts'
import { bootBanner } from '../../protocols/ecotap/log/bootBanner.ts'
import { firmwareLine } from '../../protocols/ecotap/log/firmwareLine.ts'
import { stripPrefix } from '../../protocols/ecotap/log/stripPrefix.ts'
import type { FlashContext } from './FlashContext.ts'

const PROGRAM_VALID = /^PRGCODE CRC VALID /
const PROGRAM_INVALID = /^PRGCODE CRC INVALID /
/** So many banners without the application: it does not start. */
const BOOT_LOOP = 3

/**
 * LOGOUT, then silence from us: the controller copies the image and starts it. Only its own words count (ECClite guide, section 8, step 5).
 * Throws flash-not-started, flash-program-invalid, flash-boot-loop, flash-version-differs.
 */
export async function proveStart({ station, job }: FlashContext): Promise<void> {
  const { controller, exchange } = station
  const waitedMs = controller.dialect.driver.copyAndBootMs
  let boots = 0
  const decisive = exchange.waitForLine(line => {
    const text = stripPrefix(line)
    if (bootBanner(line)) boots++
    if (PROGRAM_VALID.test(text)) job.update({ programCrcLine: text })
    return PROGRAM_INVALID.test(text) || firmwareLine(line) !== null || boots >= BOOT_LOOP
  }, waitedMs)
  // A link that is lost during LOGOUT ends the wait for the line, too, and that says so.
  const logout = controller.logout().catch(() => undefined)
  const line = await decisive
  await logout
  if (line === null) throw new AppError({ code: 'flash-not-started', data: { waitedMs } })
  judge(job, stripPrefix(line), boots)
}

function judge(job: FlashContext['job'], line: string, boots: number): void {
  if (PROGRAM_INVALID.test(line)) {
    job.stationWouldBe('firmware-invalid')
    throw new AppError({ code: 'flash-program-invalid', data: { line } })
  }
  const found = firmwareLine(line)
  if (!found) {
    job.stationWouldBe('firmware-invalid')
    throw new AppError({ code: 'flash-boot-loop', data: { boots } })
  }
  job.stationWouldBe('running')
  job.update({ versionLine: line })
  const { to } = job.get()
  if (compareFirmware(found, to) === 0) return
  throw new AppError({
    code: 'flash-version-differs',
    data: { expected: formatFirmware(to), found: formatFirmware(found) },
  })
}
