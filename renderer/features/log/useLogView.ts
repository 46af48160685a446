import { useEffect, useReducer, useState } from 'react'
import { logBook, watchLog } from '../../stores/logFeed.ts'
import { LogView } from './LogView.ts'

/** How long one frame may take in lines (ms); what is left waits for the next frame. */
const FRAME_MS = 8

/**
 * The view of the log, drawn at most once per frame however many lines come.
 * `vanished` is told how many rows went away at the top, before the frame is drawn.
 */
export function useLogView(vanished: (rows: number) => void): { view: LogView; draw(): void } {
  const [view] = useState(() => new LogView(logBook))
  const [, redraw] = useReducer((frame: number) => frame + 1, 0)
  const [loop] = useState(() => frameLoop(view, redraw))
  loop.vanished = vanished
  useEffect(() => {
    loop.ask()
    const stop = watchLog(loop.ask)
    return () => {
      stop()
      loop.cancel()
    }
  }, [loop])
  return { view, draw: loop.ask }
}

function frameLoop(view: LogView, redraw: () => void) {
  let frame: number | null = null
  const loop = {
    vanished: (_rows: number) => {},
    ask: () => {
      frame ??= requestAnimationFrame(run)
    },
    cancel: () => {
      if (frame !== null) cancelAnimationFrame(frame)
      frame = null
    },
  }
  const run = () => {
    frame = null
    const { vanished, done } = view.advance(performance.now() + FRAME_MS)
    if (vanished > 0) loop.vanished(vanished)
    if (!done) loop.ask()
    redraw()
  }
  return loop
}
