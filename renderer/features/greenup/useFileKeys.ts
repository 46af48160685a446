import { useEffect } from 'react'
import { useDesk, useGreenupFile } from './greenupDesk.ts'

/** Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) undo and redo, Ctrl+S opens the sheet that saves; not while a sheet is open. */
export function useFileKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const key = event.key.toLowerCase()
      const { undo, redo, editing } = useGreenupFile.getState()
      if (key === 's') {
        event.preventDefault()
        const isChanged = editing !== null && editing.problem === null && editing.text !== editing.source.text
        if (isChanged) useDesk.setState({ sheet: 'store' })
        return
      }
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
