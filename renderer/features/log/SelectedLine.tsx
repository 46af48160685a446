import { useTranslation } from 'react-i18next'
import type { LogLine } from '../../../shared/log/logLine.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface SelectedLineProps {
  line: LogLine | undefined
  /** How the line is copied. */
  text(line: LogLine): string
  onClose(): void
}

/** The picked line as a whole, however long it is. */
export function SelectedLine({ line, text, onClose }: SelectedLineProps) {
  const { t } = useTranslation('log')
  if (line === undefined) return null
  return (
    <section className="pickedline" aria-label={t('selected')}>
      <code className="wrapany grow">{line.text}</code>
      <CopyButton className="btn ghost sm" label={t('copy')} text={() => text(line)} />
      <button
        type="button"
        className="btn ghost sm icon"
        aria-label={t('clearSelection')}
        title={t('clearSelection')}
        onClick={onClose}
      >
        <Icon name="x" />
      </button>
    </section>
  )
}
