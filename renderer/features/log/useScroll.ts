import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { LogView } from './LogView.ts'

/**
 * The window on the rows. It follows the newest row until a person scrolls up, and again when they scroll back to the end.
 * All rows have one height, so the first row in sight is a division, whatever the length of the log.
 */
export function useScroll(view: LogView, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef(0)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const [following, setFollowing] = useState(true)
  const total = view.rows * rowHeight

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (element === null || !following) return
    const end = Math.max(0, total - element.clientHeight)
    if (Math.abs(element.scrollTop - end) > 1) element.scrollTop = end
    last.current = element.scrollTop
  })

  const onScroll = () => {
    const element = box.current
    if (element === null) return
    const now = element.scrollTop
    setTop(now)
    // We have moved it ourselves: to a hit near the end, say, which must stay in sight.
    if (now === last.current) return
    if (element.scrollHeight - now - element.clientHeight < rowHeight * 2) setFollowing(true)
    else if (now < last.current - 1) setFollowing(false)
    last.current = now
  }

  const jump = useCallback((to: number) => {
    const element = box.current
    if (element === null) return
    element.scrollTop = to
    last.current = element.scrollTop
    setTop(element.scrollTop)
  }, [])

  /** Brings a row into the middle, and stays there. */
  const show = (row: number) => {
    const element = box.current
    if (element === null) return
    setFollowing(false)
    const place = row * rowHeight
    const inSight = place >= element.scrollTop && place + rowHeight * 3 <= element.scrollTop + element.clientHeight
    if (!inSight) jump(Math.max(0, place - element.clientHeight / 2))
  }

  /** Rows went away at the top: what is in sight stays in sight. */
  const shift = (rows: number) => {
    if (!following && box.current !== null) jump(Math.max(0, box.current.scrollTop - rows * rowHeight))
  }

  const from = following ? Math.max(0, total - height) : top
  const follow = useCallback(() => setFollowing(true), [])
  const stay = useCallback(() => setFollowing(false), [])
  return {
    box,
    onScroll,
    show,
    shift,
    following,
    follow,
    stay,
    first: Math.max(0, Math.floor(from / rowHeight) - OVERSCAN),
    count: Math.ceil(height / rowHeight) + 2 * OVERSCAN,
    /** The row after the last one that is in sight as a whole. */
    end: Math.floor((from + height) / rowHeight),
    total,
  }
}

const OVERSCAN = 6
