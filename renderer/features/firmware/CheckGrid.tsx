import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirmwareImage, ImageFinding } from '../../../shared/contract/firmware.ts'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { State, type StateKind } from '../../ui/State.tsx'
import { type Check, checksOf } from './verdict.ts'

const KIND: Record<ImageFinding['severity'], StateKind> = { block: 'err', confirm: 'warn', note: 'info' }

/** What was checked, each with its result. */
export function CheckGrid({ image, station }: { image: FirmwareImage; station: StationSnapshot | null }) {
  const { t, i18n } = useTranslation('firmware')
  const size = new Intl.NumberFormat(i18n.language).format(image.size)
  const version = image.versionInName ? formatFirmware(image.versionInName) : t('unknown')
  const running = station?.identity.firmware
  const words = {
    size,
    crc: image.crc16,
    file: version,
    running: running ? formatFirmware(running) : t('unknown'),
    hardware: image.versionInName?.hardware ?? t('unknown'),
  }
  const needsStation = (check: Check): boolean => check.name === 'hardware' || check.name === 'version'
  return (
    <ul className="checks">
      {checksOf(image).map(check => {
        if (check.finding)
          return (
            <Checked
              key={check.name}
              kind={KIND[check.finding.severity]}
              title={t(`finding.${check.finding.code}.title`, check.finding.data)}
            >
              {t(`finding.${check.finding.code}.text`, check.finding.data)}
            </Checked>
          )
        if (needsStation(check) && station === null)
          return (
            <Checked key={check.name} kind="off" title={t(`check.${check.name}.open`)}>
              {t('check.noStation')}
            </Checked>
          )
        return (
          <Checked key={check.name} kind="ok" title={t(`check.${check.name}.title`)}>
            {t(`check.${check.name}.text`, words)}
          </Checked>
        )
      })}
      <Checked kind="ok" title={t('check.backup.title')}>
        {t('check.backup.text')}
      </Checked>
      {station && (
        <Checked
          kind={station.dialect.confirmed === null ? 'warn' : 'ok'}
          title={t('check.dialect.title', { dialect: station.dialect.id })}
        >
          {station.dialect.confirmed === null
            ? t('check.dialect.unconfirmed')
            : t('check.dialect.confirmed', { on: station.dialect.confirmed })}
        </Checked>
      )}
    </ul>
  )
}

function Checked({ kind, title, children }: { kind: StateKind; title: string; children: ReactNode }) {
  return (
    <li>
      <State kind={kind} icon={kind === 'info' ? 'info' : undefined}>
        <b>{title}</b>
      </State>
      <p className="small muted">{children}</p>
    </li>
  )
}
