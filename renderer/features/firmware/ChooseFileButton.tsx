import { useRef } from 'react'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly label: string
  readonly className?: string
  onFile(file: File): void
}

/** Opens the system's dialog for a .bin file. */
export function ChooseFileButton({ label, className = 'btn', onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".bin"
        hidden
        data-testid="firmware-file"
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        <Icon name="folder" />
        {label}
      </button>
    </>
  )
}
