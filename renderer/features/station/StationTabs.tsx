import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStation } from '../../stores/snapshots.ts'
import { type Tab, tabs, useView } from '../../stores/view.ts'
import { State } from '../../ui/State.tsx'

const STEP: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The station's tabs, and at their right what is to be known of the dialect. */
export function StationTabs({ counts }: { counts: Partial<Record<Tab, ReactNode>> }) {
  const { t } = useTranslation('common')
  const { tab, openTab } = useView()
  const station = useStation()
  const unconfirmed = station !== null && station.dialect.confirmed === null
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEP[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    if (next !== undefined) showTab(next)
  }
  const showTab = (name: Tab) => {
    openTab(name)
    document.getElementById(`tab-${name}`)?.focus()
  }
  return (
    <nav className="tabs" aria-label={t('station.tabs')}>
      <div className="tablist" role="tablist" aria-label={t('station.tabs')} onKeyDown={move}>
        {tabs.map(name => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === tab}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => openTab(name)}
          >
            <span>{t(`tab.${name}`)}</span>
            {counts[name]}
          </button>
        ))}
      </div>
      <div className="tail">
        {unconfirmed && (
          <State kind="warn">
            {t('dialect.unconfirmed')}
            <span className="hide-s">{t('dialect.name', { id: station.dialect.id })}</span>
          </State>
        )}
      </div>
    </nav>
  )
}
