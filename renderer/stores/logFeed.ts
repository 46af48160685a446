import { LOG_LINES_KEPT } from '../../shared/contract/log.ts'
import type { Connection } from '../connectBackend.ts'
import { LogBook } from './LogBook.ts'
import { follow } from './snapshots.ts'

/** The log of the station in front of us. It is fed from the start of the page, whichever page is shown. */
export const logBook = new LogBook(LOG_LINES_KEPT)

const listeners = new Set<() => void>()

/** Calls back after each batch; gives back how to stop. Batches come faster than frames: draw once per frame. */
export function watchLog(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Feeds the book for as long as the page lives; after a lost link it asks for what it missed. */
export function startLogFeed({ backend }: Connection) {
  follow(
    () => backend.log.watch({ session: logBook.session, from: logBook.next }),
    batch => {
      logBook.append(batch)
      for (const listener of listeners) listener()
    },
  )
}
