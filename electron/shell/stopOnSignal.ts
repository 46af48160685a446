import type { ShellText } from './shellText.ts'

export interface StopOnSignalOptions {
  /** What tells of Ctrl+C and of the system's wish to end: `process`. */
  signals: { on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown }
  holdsClose(): boolean
  text: ShellText['close']
  say(line: string): void
  stop(): void
}

/** Ends the program on Ctrl+C; while a job may not be interrupted only on the second one, after saying so. */
export function stopOnSignal({ signals, holdsClose, text, say, stop }: StopOnSignalOptions): void {
  let warned = false
  let stopping = false
  const end = (): void => {
    if (stopping) return
    stopping = true
    stop()
  }
  signals.on('SIGINT', () => {
    if (!holdsClose() || warned) return end()
    warned = true
    say(text.terminal)
  })
  signals.on('SIGTERM', end)
  signals.on('SIGHUP', end)
}
