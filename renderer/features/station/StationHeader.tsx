import { useTranslation } from 'react-i18next'
import { vendorNames } from '../../../shared/dictionary/vendors.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useKeyVendor } from '../../stores/keyVendor.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useRunningJob, useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { linkLook } from './linkLook.ts'

/** What the header is about: the station; without one the file whose values are shown, by whose keys they are; else nothing. */
function useWhoIsInFront(): { readonly name: string; readonly sub: string | null } {
  const { t } = useTranslation('common')
  const station = useStation()
  const file = useParameters(state => state.file)
  const keyVendor = useKeyVendor()
  if (station === null) {
    if (file === null) return { name: t('station.none'), sub: null }
    const known = keyVendor !== null && keyVendor.because !== 'unknown'
    return {
      name: known ? vendorNames[keyVendor.vendor] : t('station.file'),
      sub: t('station.fileAlone', { name: file.name }),
    }
  }
  const { vendor, model, bootloader } = station.identity
  return {
    name: [vendor, model].filter(Boolean).join(' ') || t('station.controller'),
    sub: !station.identified
      ? t('station.notIdentified')
      : bootloader
        ? t('station.hardware', { version: bootloader.version, type: bootloader.hardwareType })
        : t('station.controller'),
  }
}

/** The header that never leaves: which station, which firmware, which ID, and whether the link is alive. */
export function StationHeader() {
  const { t } = useTranslation('common')
  const { go } = useView()
  const backend = useBackend()
  const station = useStation()
  const running = useRunningJob()
  const flashing = running?.kind === 'flash'
  const identity = station?.identity
  const unknown = t('station.unknown')
  const { name, sub } = useWhoIsInFront()
  const facts = [
    { label: t('station.serial'), value: identity?.serial ?? unknown },
    { label: t('station.firmware'), value: identity?.firmware ? formatFirmware(identity.firmware) : unknown },
    { label: t('station.ocppId'), value: identity?.ocppId ?? unknown },
  ]

  return (
    <header className="apphead" data-pane tabIndex={-1}>
      <button
        type="button"
        className="brand"
        aria-label={t('nav.stations')}
        title={t('nav.stations')}
        onClick={() => go('start')}
      >
        <Logo />
      </button>
      <div className="who">
        <span className="glyph">
          <Icon name={station === null ? 'list' : station.link.kind === 'simulated' ? 'play' : 'chip'} />
        </span>
        <div>
          <div className="name">{name}</div>
          {sub !== null && <div className="sub">{sub}</div>}
        </div>
      </div>
      {station !== null && (
        <dl className="facts">
          {facts.map(fact => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd title={fact.value}>{fact.value}</dd>
            </div>
          ))}
          <div className="hide-s">
            <dt>{t('station.link')}</dt>
            <dd title={station.link.path}>
              {station.link.kind === 'simulated'
                ? t('station.simulated')
                : `${station.link.path} · ${station.link.line.baudRate}`}
            </dd>
          </div>
        </dl>
      )}
      <div className="row linkstate">
        {station !== null && (
          <span role="status">
            {flashing ? (
              <Pill kind="info" icon="bolt">
                {t('link.flashing')}
              </Pill>
            ) : (
              <Pill {...linkLook[station.state]}>{t(`link.${station.state}`)}</Pill>
            )}
          </span>
        )}
        {station !== null && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t('station.disconnect')}
            title={flashing ? t('station.notWhileFlashing') : t('station.disconnect')}
            aria-disabled={flashing}
            onClick={async () => {
              if (!flashing && (await call(() => backend.station.disconnect())).ok) go('start')
            }}
          >
            <Icon name="power" />
          </button>
        )}
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('nav.settings')}
          title={t('nav.settings')}
          onClick={() => go('settings')}
        >
          <Icon name="gear" />
        </button>
      </div>
    </header>
  )
}
