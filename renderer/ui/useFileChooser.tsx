import { type ReactElement, useRef } from 'react'

interface FileChooser {
  /** Opens the system's dialog. Browsers let it open within a click or a key press only. */
  choose(): void
  /** Draws nothing; it has to stand on the page while `choose` is called. */
  readonly input: ReactElement
}

/** The system's dialog for one file. `accept` as in HTML (`.bin`, `.json,.xml`); the same file may be chosen again. */
export function useFileChooser(options: {
  accept: string
  testId?: string | undefined
  onFile(file: File): void
}): FileChooser {
  const { accept, testId, onFile } = options
  const element = useRef<HTMLInputElement>(null)
  return {
    choose: () => element.current?.click(),
    input: (
      <input
        ref={element}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    ),
  }
}
