import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './Icon.tsx'
import { Logo } from './Logo.tsx'

export interface VisitTab<Name extends string> {
  readonly name: Name
  readonly label: string
  /** A number beside it. */
  readonly count?: ReactNode
}

interface VisitFrameProps<Name extends string> {
  /** The station's vendor and range. */
  readonly name: string
  readonly sub: string
  readonly icon: IconName
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** How the link is: a pill. */
  readonly state: ReactNode
  readonly tabs: readonly VisitTab<Name>[]
  readonly tab: Name
  /** What to know at the tabs' right. */
  readonly tail?: ReactNode
  /** Something about the app itself, below the header. */
  readonly notice?: ReactNode
  onTab(name: Name): void
  onHome(): void
  onSettings(): void
  /** Ends the visit; none while that is not possible. */
  onEnd: (() => void) | null
  /** The tab's `<main>` and its `<NextStep>`. */
  readonly children: ReactNode
}

const STEP: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A visit to a station with web pages: the header that never leaves, and the tabs. */
export function VisitFrame<Name extends string>(props: VisitFrameProps<Name>) {
  const { t } = useTranslation('common')
  const { name, sub, icon, facts, state, tabs, tab, onTab, onEnd } = props
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEP[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(other => other.name === tab)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onTab(next.name)
    document.getElementById(`tab-${next.name}`)?.focus()
  }
  return (
    <div className="app has-tabs">
      <header className="apphead" data-pane tabIndex={-1}>
        <button
          type="button"
          className="brand"
          aria-label={t('nav.stations')}
          title={t('nav.stations')}
          onClick={props.onHome}
        >
          <Logo />
        </button>
        <div className="who">
          <span className="glyph">
            <Icon name={icon} />
          </span>
          <div>
            <div className="name">{name}</div>
            <div className="sub">{sub}</div>
          </div>
        </div>
        <dl className="facts">
          {facts.map(fact => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd title={fact.value}>{fact.value}</dd>
            </div>
          ))}
        </dl>
        <div className="row linkstate">
          <span role="status">{state}</span>
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t('station.disconnect')}
            title={t('station.disconnect')}
            aria-disabled={onEnd === null}
            onClick={() => onEnd?.()}
          >
            <Icon name="power" />
          </button>
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t('nav.settings')}
            title={t('nav.settings')}
            onClick={props.onSettings}
          >
            <Icon name="gear" />
          </button>
        </div>
      </header>
      {props.notice}
      <nav className="tabs" aria-label={t('station.tabs')}>
        <div className="tablist" role="tablist" aria-label={t('station.tabs')} onKeyDown={move}>
          {tabs.map(each => (
            <button
              key={each.name}
              id={`tab-${each.name}`}
              type="button"
              role="tab"
              aria-selected={each.name === tab}
              tabIndex={each.name === tab ? 0 : -1}
              onClick={() => onTab(each.name)}
            >
              <span>{each.label}</span>
              {each.count}
            </button>
          ))}
        </div>
        <div className="tail">{props.tail}</div>
      </nav>
      {props.children}
    </div>
  )
}
