import { useTranslation } from 'react-i18next'
import { useStation } from '../stores/snapshots.ts'
import { type Page, useView } from '../stores/view.ts'
import { Icon } from '../ui/Icon.tsx'
import { Logo } from '../ui/Logo.tsx'
import { Pill } from '../ui/Pill.tsx'
import { ConnectionStrip } from './ConnectionStrip.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'

/** The places of the header: the page each opens, and those that belong to it. Texts: `common:nav.<name>`. */
const places: readonly {
  name: 'stations' | 'dictionary' | 'network' | 'settings'
  shows: readonly [Page, ...Page[]]
}[] = [
  { name: 'stations', shows: ['start', 'connect', 'compare', 'xml', 'templates', 'acsmart', 'evlink', 'greenup'] },
  { name: 'dictionary', shows: ['dictionary'] },
  { name: 'network', shows: ['network'] },
  { name: 'settings', shows: ['settings'] },
]

/** The header of the pages that are about no station. */
export function AppHeader() {
  const { t } = useTranslation('common')
  const { page, tab, go, openTab } = useView()
  const station = useStation()
  return (
    <>
      <header className="apphead" data-pane tabIndex={-1}>
        <button type="button" className="brand" onClick={() => go('start')}>
          <Logo />
          Chargewright
        </button>
        <nav className="nav" aria-label={t('nav.label')}>
          {places.map(({ name, shows }) => (
            <button
              key={name}
              type="button"
              aria-current={shows.includes(page) ? 'page' : undefined}
              onClick={() => go(shows[0])}
            >
              {t(`nav.${name}`)}
            </button>
          ))}
        </nav>
        <span className="grow" />
        {station !== null && (
          <button type="button" className="btn sm" onClick={() => openTab(tab)}>
            <Icon name="chip" />
            {station.link.kind === 'simulated' ? t('nav.toSimulated') : t('nav.toStation', { path: station.link.path })}
          </button>
        )}
        <span className="hide-s">
          <Pill kind="off" icon="cloud">
            {t('worksOffline')}
          </Pill>
        </span>
        <LanguageMenu />
      </header>
      <ConnectionStrip />
    </>
  )
}
