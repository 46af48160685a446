import { Icon } from '../../ui/Icon.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'

interface Props {
  readonly label: string
  readonly className?: string
  onFile(file: File): void
}

/** Opens the system's dialog for a .bin file. */
export function ChooseFileButton({ label, className = 'btn', onFile }: Props) {
  const { choose, input } = useFileChooser({ accept: '.bin', testId: 'firmware-file', onFile })
  return (
    <>
      {input}
      <button type="button" className={className} onClick={choose}>
        <Icon name="folder" />
        {label}
      </button>
    </>
  )
}
