import type { ShellText } from './shellText.ts'

interface Preventable {
  preventDefault(): void
}

/** What is used of Electron's BrowserWindow. */
export interface ClosableWindow {
  on(event: 'close', listener: (event: Preventable) => void): unknown
  on(event: 'query-session-end', listener: (event: Preventable) => void): unknown
  destroy(): void
}

export interface CloseQuestion {
  type: 'warning'
  message: string
  detail: string
  buttons: string[]
  defaultId: number
  cancelId: number
  noLink: true
}

export interface HoldWindowOpenOptions {
  window: ClosableWindow
  /** True while a job on the station may not be interrupted. */
  holdsClose(): boolean
  text: ShellText['close']
  /** Shows the question and gives the number of the button that was pressed. */
  ask(question: CloseQuestion): Promise<number>
}

/**
 * Holds the window open while a job may not be interrupted, says what closing would do, and closes only on the person's word.
 * Logging off is held back too, where the system lets a program do that (Windows).
 */
export function holdWindowOpen({ window, holdsClose, text, ask }: HoldWindowOpenOptions): void {
  let asking = false
  window.on('query-session-end', event => {
    if (holdsClose()) event.preventDefault()
  })
  window.on('close', event => {
    if (!holdsClose()) return
    event.preventDefault()
    if (asking) return
    asking = true
    ask({
      type: 'warning',
      message: text.title,
      detail: text.detail,
      buttons: [text.stay, text.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
      .then(answer => answer === 1)
      // A question that could not be shown was not answered with yes.
      .catch(() => false)
      .then(leave => {
        asking = false
        if (leave) window.destroy()
      })
  })
}
