import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'

/** What the controller has said of itself. */
export function IdentityCard({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  const { vendor, model, serial, moduleId, bootloader, firmware, ocppId, protocol, modules, address, endpoint } =
    station.identity
  const rows = {
    model,
    vendor,
    serial,
    moduleId: moduleId === serial ? null : moduleId,
    hardware: bootloader && t('identity.hardwareValue', { version: bootloader.version, type: bootloader.hardwareType }),
    firmware: firmware && formatFirmware(firmware),
    ocppId,
    protocol: protocol && t('identity.protocolValue', protocol),
    modules: modules.join(', ') || null,
    address,
    endpoint,
  } as const
  const names = Object.keys(rows).filter((name): name is keyof typeof rows => name in rows)
  const known = names.filter(
    name => rows[name] !== null || name === 'model' || name === 'serial' || name === 'firmware',
  )
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('identity.title')}</h2>
      </div>
      <dl className="bd kv">
        {known.map(name => (
          <div key={name} className="pair">
            <dt>{t(`identity.${name}`)}</dt>
            <dd className={rows[name] === null ? 'faint' : 'wrapany'}>{rows[name] ?? t('identity.unknown')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
