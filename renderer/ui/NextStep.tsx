import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './Icon.tsx'

/** The one thing a page does. */
export interface PrimaryAction {
  label: string
  icon?: IconName
  onPress(): void
  /** Why it cannot be pressed now; it is shown beside the button. */
  disabledBecause?: string | undefined
  /** What it is doing; set while it does it. */
  busyLabel?: string | undefined
}

interface NextStepProps {
  /** What to do next, in one sentence. */
  lead: ReactNode
  /** What else to know, small. */
  more?: ReactNode
  /** Other buttons, left of the primary one. */
  secondary?: ReactNode
  primary?: PrimaryAction | undefined
}

const WANTS_ENTER =
  'a, button, input, select, textarea, summary, [contenteditable], [role], [tabindex]:not([data-pane])'

/** Enter belongs to the primary button unless the focus is on something that uses it, or a sheet is open. */
function isFree(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.defaultPrevented || event.repeat) return false
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return false
  return !(
    event.target instanceof Element &&
    event.target.closest(WANTS_ENTER) !== null &&
    event.target !== document.body
  )
}

/** The bar at the foot of every page: one sentence and one primary button, always at the same place. */
export function NextStep({ lead, more, secondary, primary }: NextStepProps) {
  const { t } = useTranslation('common')
  const off = primary?.disabledBecause !== undefined || primary?.busyLabel !== undefined
  const press = useRef<(() => void) | null>(null)
  useEffect(() => {
    press.current = primary !== undefined && !off ? primary.onPress : null
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (press.current === null || !isFree(event)) return
      event.preventDefault()
      press.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <footer className="next" data-pane tabIndex={-1}>
      <span className="lead">{t('nextStep')}</span>
      <div className="say" aria-live="polite">
        <b>{lead}</b>
        {more !== undefined && <span className="small">{more}</span>}
        {primary?.disabledBecause !== undefined && <span className="small">{primary.disabledBecause}</span>}
      </div>
      {secondary}
      {primary !== undefined && (
        <button type="button" className="btn primary" aria-disabled={off} onClick={off ? undefined : primary.onPress}>
          {primary.busyLabel !== undefined ? <Icon name="busy" /> : primary.icon && <Icon name={primary.icon} />}
          {primary.busyLabel ?? primary.label}
          {!off && (
            <span className="ret" aria-hidden="true">
              {t('enterKey')}
            </span>
          )}
        </button>
      )}
    </footer>
  )
}
