import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { useStation } from '../../stores/snapshots.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { flashSeconds } from './verdict.ts'

interface Props {
  readonly image: FirmwareImage
  readonly opened: boolean
  onClose(): void
  onFlash(): void
}

/** The last question before a flash. Cancel has the focus; Enter and Esc both cancel. */
export function FlashQuestion({ image, opened, onClose, onFlash }: Props) {
  const { t } = useTranslation(['firmware', 'common'])
  const station = useStation()
  const { serial = null, firmware = null } = station?.identity ?? {}
  const words = {
    to: image.versionInName ? formatFirmware(image.versionInName) : image.name,
    from: firmware ? formatFirmware(firmware) : t('unknown'),
    name: serial ?? t('question.thisController'),
    seconds: flashSeconds(image.size),
  }
  const enterCancels = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onClose()
  }
  const points: { icon: IconName; text: string }[] = [
    { icon: 'usb', text: t('question.leave', words) },
    { icon: 'pause', text: t('question.cancel') },
    { icon: 'box', text: t('question.backup') },
  ]
  const footer = (
    <>
      <span className="small muted grow">{t('question.keys')}</span>
      <button type="button" className="btn big" data-autofocus onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="button" className="btn danger big" onKeyDown={enterCancels} onClick={onFlash}>
        <Icon name="bolt" />
        {t('question.flash')}
      </button>
    </>
  )
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('question.title', words)}
      footer={footer}
      size={560}
      role="alertdialog"
    >
      <div className="stack s2">
        <p>{t('question.noWayBack', words)}</p>
        {points.map(point => (
          <p key={point.icon} className="row top">
            <Icon name={point.icon} />
            {point.text}
          </p>
        ))}
      </div>
    </Sheet>
  )
}
