import { useEffect, useRef } from 'react'
import { useXmlPageEditor } from './xmlPageEditor.ts'

/** Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo, Ctrl+S saves the file; not while a sheet is open. */
export function useXmlKeys(save: () => void): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const key = event.key.toLowerCase()
      const { undo, redo } = useXmlPageEditor.getState()
      const act =
        key === 's' ? latest.current : key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
