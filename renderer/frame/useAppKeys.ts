import { useEffect } from 'react'

/** F6 and Shift+F6 move between the panes of a page; Ctrl+F goes to its search. */
export function useAppKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent) {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
  if (event.key === 'F6') {
    event.preventDefault()
    moveToPane(event.shiftKey ? -1 : 1)
  } else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    const search = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (search === null) return
    event.preventDefault()
    search.focus()
    search.select()
  }
}

function moveToPane(step: 1 | -1) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const here = panes.findIndex(pane => pane.contains(document.activeElement))
  const start = here === -1 && step === -1 ? 0 : here
  panes[(start + step + panes.length) % panes.length]?.focus()
}
