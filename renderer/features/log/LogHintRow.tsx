import { useTranslation } from 'react-i18next'
import type { LogHint } from '../../../shared/log/logLine.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'

const iconOf: Record<LogHint['severity'], IconName> = { good: 'ok', warning: 'warn', error: 'err' }

/** What a line means and what to do, below it. */
export function LogHintRow({ hint }: { hint: LogHint }) {
  const { t } = useTranslation('hints')
  const words: Record<string, string | number> = hint.data
  const title = t(`${hint.code}.title`, words)
  const text = t(`${hint.code}.text`, words)
  return (
    <div className={`hint ${hint.severity}`} title={`${title}. ${text}`}>
      <Icon name={iconOf[hint.severity]} />
      <span className="grow">
        <b>{title}.</b> {text}
      </span>
    </div>
  )
}
