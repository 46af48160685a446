import type { FirmwareVersion } from '../../../shared/firmware/version.ts'
import { flashPhaseNames, type JobOf } from '../../../shared/job.ts'
import type { LoadedImage } from '../../firmware/LoadedImage.ts'
import { formatCrc16 } from '../../protocols/ecotap/crc16.ts'

/** What a flash is about: the station by its serial, the version it runs and the one it is to run. */
export interface FlashSubject {
  serial: string
  from: FirmwareVersion | null
  to: FirmwareVersion
}

/** The first snapshot of a flash. */
export function flashJob(
  base: Pick<JobOf<'flash'>, 'id' | 'startedAt' | 'progress'>,
  image: LoadedImage,
  { serial, from, to }: FlashSubject,
): JobOf<'flash'> {
  return {
    ...base,
    kind: 'flash',
    serial,
    imageName: image.name,
    sha256: image.sha256,
    crc16: formatCrc16(image.crc),
    from,
    to,
    phases: flashPhaseNames.map(name => ({ name, state: 'waiting', tookMs: null })),
    acknowledged: 0,
    total: image.bytes.length,
    window: 1,
    blockBytes: 0,
    blocks: 0,
    blocksSent: 0,
    blocksResent: 0,
    rate: null,
    etaSeconds: null,
    backup: null,
    programCrcLine: null,
    versionLine: null,
    keysAsBefore: null,
    resumable: false,
  }
}
