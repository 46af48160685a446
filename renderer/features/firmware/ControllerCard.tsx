import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'

/** The controller as it is now. */
export function ControllerCard({ station }: { station: StationSnapshot | null }) {
  const { t } = useTranslation('firmware')
  const identity = station?.identity
  const loader = identity?.bootloader
  return (
    <section className="card" aria-labelledby="controller-card">
      <div className="hd row between versionhead">
        <h2 id="controller-card">{t('controller.title')}</h2>
        <span className="small muted clip">
          {station?.link.kind === 'simulated' ? t('controller.simulated') : station?.link.path}
        </span>
      </div>
      <div className="bd">
        <p className="bigversion">{identity?.firmware ? formatFirmware(identity.firmware) : t('unknown')}</p>
        <dl className="kv">
          <dt>{t('controller.model')}</dt>
          <dd>{[identity?.vendor, identity?.model].filter(Boolean).join(' ') || t('unknown')}</dd>
          <dt>{t('controller.hardware')}</dt>
          <dd>
            {loader ? t('controller.loader', { version: loader.version, type: loader.hardwareType }) : t('unknown')}
          </dd>
          <dt>{t('controller.serial')}</dt>
          <dd>{identity?.serial ?? t('unknown')}</dd>
        </dl>
      </div>
    </section>
  )
}
