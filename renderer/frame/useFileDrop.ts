import { useEffect } from 'react'
import { useOpenedFile } from '../stores/openFile.ts'

/** A file dropped anywhere in the window is opened; without this the window would leave the app for the file. */
export function useFileDrop() {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) useOpenedFile.getState().open(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [])
}
