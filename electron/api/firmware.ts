import { AppError } from '../../shared/errors.ts'
import type { Backups } from '../files/backups.ts'
import type { FlashJournal } from '../files/journal.ts'
import { type Images, LARGEST_FILE } from '../firmware/Images.ts'
import type { LoadedImage } from '../firmware/LoadedImage.ts'
import type { Jobs } from '../jobs.ts'
import { sampleImage } from '../protocols/ecotap/simulator/sampleImage.ts'
import type { CurrentStation } from '../session/CurrentStation.ts'
import { stationId } from '../session/stationId.ts'
import { assertFlashable } from '../work/flash/assertFlashable.ts'
import type { FlashOptions } from '../work/flash/FlashContext.ts'
import { flash } from '../work/flash/flash.ts'
import { type FlashSubject, flashJob } from '../work/flash/flashJob.ts'
import { onStation } from '../work/onStation.ts'
import type { Procedures } from './procedures.ts'

export interface FirmwareApiParts {
  current: CurrentStation
  jobs: Jobs
  images: Images
  backups: Backups
  journal: FlashJournal
  flashOptions: FlashOptions
}

export function firmwareApi(os: Procedures, parts: FirmwareApiParts) {
  const { current, jobs, images } = parts
  const againstStation = (image: LoadedImage) => images.describe(image, current.snapshot.get())
  const start = (image: LoadedImage, subject: FlashSubject, resuming: boolean): { jobId: string } => {
    const { station } = current
    const { backups, journal, flashOptions: options } = parts
    const jobId = jobs.start(
      'flash',
      base => flashJob(base, image, subject),
      onStation(station, job => flash({ station, backups, journal, image, options, job }, resuming)),
    )
    return { jobId }
  }
  return os.firmware.router({
    load: os.firmware.load.handler(async ({ input }) => {
      if (input.file.size > LARGEST_FILE)
        throw new AppError({ code: 'file-too-large', data: { size: input.file.size, limit: LARGEST_FILE } })
      return againstStation(images.load(input.name, new Uint8Array(await input.file.arrayBuffer())))
    }),
    loadSample: os.firmware.loadSample.handler(() => {
      if (current.station.now.link.kind !== 'simulated') throw new AppError({ code: 'image-not-found', data: {} })
      const sample = sampleImage()
      return againstStation(images.load(sample.name, sample.bytes))
    }),
    loadUnfinished: os.firmware.loadUnfinished.handler(async ({ input }) => {
      const copy = await parts.journal.imageOf(input.serial)
      if (!copy) throw new AppError({ code: 'image-not-found', data: {} })
      return againstStation(images.load(copy.name, copy.bytes))
    }),
    check: os.firmware.check.handler(({ input }) => againstStation(images.find(input.imageId))),
    flash: os.firmware.flash.handler(({ input }) => {
      const image = images.find(input.imageId)
      const { station } = current
      station.assertMayWrite()
      const to = assertFlashable(againstStation(image), input.confirmed)
      const serial = stationId(station.now.identity)
      if (serial === null) throw new AppError({ code: 'not-identified', data: {} })
      return start(image, { serial, from: station.now.identity.firmware, to }, false)
    }),
    resume: os.firmware.resume.handler(async ({ input }) => {
      const before = jobs.find(input.jobId)
      if (before.kind !== 'flash' || !before.resumable)
        throw new AppError({ code: 'job-not-found', data: { id: input.jobId } })
      const image = images.findByHash(before.sha256)
      if (current.snapshot.get()?.lost) await current.reconnect()
      return start(image, before, true)
    }),
  })
}
