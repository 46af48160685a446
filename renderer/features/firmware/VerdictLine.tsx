import { useTranslation } from 'react-i18next'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { type FirmwareVersion, formatFirmware } from '../../../shared/firmware/version.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { flashSeconds, type Verdict } from './verdict.ts'

const LOOK: Record<Verdict['kind'], { mark: string; icon: IconName }> = {
  fits: { mark: 'ok', icon: 'ok' },
  'same-version': { mark: 'warn', icon: 'warn' },
  blocked: { mark: 'err', icon: 'err' },
  'version-unknown': { mark: 'warn', icon: 'q' },
  'no-station': { mark: 'off', icon: 'off' },
}

/** The verdict in one sentence, before all evidence. */
export function VerdictLine({
  verdict,
  image,
  from,
}: {
  verdict: Verdict
  image: FirmwareImage
  from: FirmwareVersion | null
}) {
  const { t } = useTranslation('firmware')
  const { mark, icon } = LOOK[verdict.kind]
  const words = {
    from: from ? formatFirmware(from) : t('unknown'),
    to: image.versionInName ? formatFirmware(image.versionInName) : t('unknown'),
    seconds: flashSeconds(image.size),
  }
  const title =
    verdict.kind === 'blocked'
      ? t(`finding.${verdict.finding.code}.title`, verdict.finding.data)
      : t(`verdict.${verdict.kind}.title`, words)
  const text =
    verdict.kind === 'blocked'
      ? t(`finding.${verdict.finding.code}.text`, verdict.finding.data)
      : t(`verdict.${verdict.kind}.text`, words)
  return (
    <div className={`verdict st ${mark}`} role="status">
      <Icon name={icon} />
      <div>
        <h1>{title}</h1>
        <p className="muted">{text}</p>
      </div>
    </div>
  )
}
