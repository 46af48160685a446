import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copyText.ts'
import { Icon } from './Icon.tsx'

const SAID_MS = 2500

/** Copies a text and says so in its own label for a moment. */
export function CopyButton({
  label,
  text,
  className = 'btn sm',
}: {
  label: string
  text(): string
  className?: string
}) {
  const { t } = useTranslation('common')
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => setSaid((await copyText(text())) ? 'copied' : 'notCopied')
  return (
    <button type="button" className={className} onClick={copy}>
      <Icon name={said === 'copied' ? 'ok' : 'copy'} />
      <span aria-live="polite">{said === null ? label : t(said)}</span>
    </button>
  )
}
