import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly id: string
  /** Above the name: whose it is. */
  readonly where: string
  readonly name: string
  readonly children: ReactNode
  onClose(): void
}

/** Where the page is one column, the panel lies below a long table. */
const ONE_COLUMN = '(max-width: 720px)'

/** The panel of an entry: whose it is, its name to copy, and what is known. */
export function EntryPanel({ id, where, name, children, onClose }: Props) {
  const { t } = useTranslation('dictionaryPage')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (id !== '' && globalThis.matchMedia(ONE_COLUMN).matches) panel.current?.scrollIntoView()
  }, [id])
  const close = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
    onClose()
    row?.focus()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  return (
    <aside
      ref={panel}
      className="side"
      aria-label={t('page.panel.label', { name })}
      data-pane
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <div className="row between top">
        <p className="small muted cap">{where}</p>
        <button
          type="button"
          className="btn ghost icon sm"
          aria-label={t('page.panel.close')}
          title={t('page.panel.close')}
          onClick={close}
        >
          <Icon name="x" />
        </button>
      </div>
      <h2 className="mono wrapany entryname">{name}</h2>
      <CopyButton className="btn ghost sm copyname" label={t('page.panel.copy')} text={() => name} />
      {children}
    </aside>
  )
}
