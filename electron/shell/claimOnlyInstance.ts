import { z } from 'zod'
import type { GivenFile } from './GivenFile.ts'

/** What is used of Electron's app. */
export interface LockableApp {
  requestSingleInstanceLock(data: Record<string, unknown>): boolean
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: unknown, folder: unknown, data: unknown) => void,
  ): unknown
}

/** What is used of Electron's BrowserWindow. */
export interface FocusableWindow {
  isMinimized(): boolean
  restore(): void
  show(): void
  focus(): void
}

/** What a second start tells the first one. Its command line would do, but Chromium puts options of its own into it. */
const secondStartSchema = z.object({ file: z.string().nullable() })

/**
 * Claims the data folder for this program. False: another one has it, shows its window now and opens `given`; this one has to quit.
 * @param window the window, or null while there is none yet
 * @param given the file of this start, and later those of further ones
 */
export function claimOnlyInstance(app: LockableApp, window: () => FocusableWindow | null, given: GivenFile): boolean {
  if (!app.requestSingleInstanceLock(secondStartSchema.parse({ file: given.path }))) return false
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const told = secondStartSchema.safeParse(data)
    if (told.success && told.data.file !== null) given.give(told.data.file)
    const first = window()
    if (first === null) return
    if (first.isMinimized()) first.restore()
    first.show()
    first.focus()
  })
  return true
}
