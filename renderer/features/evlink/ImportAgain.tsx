import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  /** When the file was kept, in words: it tells the buttons apart. */
  readonly taken: string
  readonly blocked: boolean
  onPress(): void
}

/** Opens the sheet that gives a kept configuration back. */
export function ImportAgain({ taken, blocked, onPress }: Props) {
  const { t } = useTranslation('evlink')
  return (
    <button
      type="button"
      className="btn ghost sm"
      aria-label={`${t('files.again')} (${taken})`}
      aria-disabled={blocked}
      onClick={blocked ? undefined : onPress}
    >
      <Icon name="up" />
      {t('files.again')}
    </button>
  )
}
