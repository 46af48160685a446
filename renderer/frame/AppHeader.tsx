import { useTranslation } from 'react-i18next'
import { useStation } from '../stores/snapshots.ts'
import { useView } from '../stores/view.ts'
import { Icon } from '../ui/Icon.tsx'
import { Logo } from '../ui/Logo.tsx'
import { Pill } from '../ui/Pill.tsx'
import { ConnectionStrip } from './ConnectionStrip.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'

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
          <button type="button" aria-current={page === 'settings' ? undefined : 'page'} onClick={() => go('start')}>
            {t('nav.stations')}
          </button>
          <button type="button" aria-current={page === 'settings' ? 'page' : undefined} onClick={() => go('settings')}>
            {t('nav.settings')}
          </button>
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
