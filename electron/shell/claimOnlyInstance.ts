/** What is used of Electron's app. */
export interface LockableApp {
  requestSingleInstanceLock(): boolean
  on(event: 'second-instance', listener: () => void): unknown
}

/** What is used of Electron's BrowserWindow. */
export interface FocusableWindow {
  isMinimized(): boolean
  restore(): void
  show(): void
  focus(): void
}

/**
 * Claims the data folder for this program. False: another one has it and now shows its window; this one has to quit.
 * @param window the window, or null while there is none yet
 */
export function claimOnlyInstance(app: LockableApp, window: () => FocusableWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const first = window()
    if (first === null) return
    if (first.isMinimized()) first.restore()
    first.show()
    first.focus()
  })
  return true
}
