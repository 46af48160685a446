import { Modal } from '@mantine/core'
import { type ReactNode, useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

interface SheetProps {
  opened: boolean
  /** Esc, the cross, Cancel. */
  onClose(): void
  title: string
  /** Scrolls inside the sheet. */
  children: ReactNode
  /** Buttons: Cancel left of the verb. They stay in sight. */
  footer: ReactNode
  /** Width in px. */
  size?: number
  /** 'alertdialog' for a question that cannot be undone; give Cancel `data-autofocus`. */
  role?: 'dialog' | 'alertdialog'
}

/** A question or a list over the page. It is not closed by a click outside. */
export function Sheet({ opened, onClose, title, children, footer, size = 800, role = 'dialog' }: SheetProps) {
  const { t } = useTranslation('common')
  const bodyId = useId()
  // Mantine writes role="dialog" after whatever it is given, and a description only for its own body.
  const beQuestion = useCallback(
    (content: HTMLElement | null) => {
      content?.setAttribute('role', role)
      if (role === 'alertdialog') content?.setAttribute('aria-describedby', bodyId)
    },
    [role, bodyId],
  )
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered
      closeOnClickOutside={false}
      lockScroll={false}
      padding={0}
      classNames={{ content: 'sheet' }}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content ref={beQuestion}>
        <div className="hd">
          <Modal.Title>{title}</Modal.Title>
          <button type="button" className="btn ghost sm icon" aria-label={t('close')} onClick={onClose}>
            <Icon name="x" />
          </button>
        </div>
        <div className="bd" id={bodyId}>
          {children}
        </div>
        <div className="ft">{footer}</div>
      </Modal.Content>
    </Modal.Root>
  )
}
