import type { Backups } from '../../files/backups.ts'
import type { FlashJournal } from '../../files/journal.ts'
import type { LoadedImage } from '../../firmware/LoadedImage.ts'
import type { RunningJob } from '../../jobs.ts'
import type { OpenStation } from '../../session/OpenStation.ts'

/** Blocks in flight asked for; with 1 KiB blocks four fill a 115200 line at 16 ms latency twice over. */
export const WINDOW_ASKED = 4

/** How an image is sent where the controller agrees: blocks in flight (1-8) and bytes in each. */
export interface FlashOptions {
  window: number
  blockBytes: number
}

/** What every step of a flash works with. */
export interface FlashContext {
  readonly station: OpenStation
  readonly backups: Backups
  readonly journal: FlashJournal
  readonly image: LoadedImage
  readonly options: FlashOptions
  readonly job: RunningJob<'flash'>
}
