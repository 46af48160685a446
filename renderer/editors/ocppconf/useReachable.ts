import { type RefObject, useEffect, useRef } from 'react'

/** For an element that scrolls and has nothing in it to go to: while there is more of it than can be seen, the Tab key stops at it. */
export function useReachable<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const element = useRef<Kind>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const look = (): void => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = current
      current.tabIndex = scrollHeight > clientHeight || scrollWidth > clientWidth ? 0 : -1
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(current)
    for (const child of current.children) sizes.observe(child)
    look()
    return () => sizes.disconnect()
  }, [])
  return element
}
