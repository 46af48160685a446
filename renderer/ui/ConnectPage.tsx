import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Crumbs } from './Crumbs.tsx'
import { Icon } from './Icon.tsx'
import { NextStep } from './NextStep.tsx'

interface Props {
  /** The station's vendor and range. */
  readonly name: string
  readonly intro: string
  readonly address: string
  /** Why there is no visit yet. */
  readonly problem: ReactNode
  /** Address, login, and what else this vendor wants. */
  readonly children: ReactNode
  /** A station to try. */
  readonly tryIt: ReactNode
  /** What to do before, in its order. */
  readonly before: readonly string[]
  /** What is not known of this vendor's stations. */
  readonly unknown: ReactNode
  /** What the guide by hand is. */
  readonly byHand: string
  readonly lead: string
  readonly more: string
  /** The longest wait for one answer, s. */
  readonly answerSeconds: number
  /** Why it cannot be pressed. */
  readonly missing: string | undefined
  readonly busy: boolean
  onConnect(): void
  onStop(): void
  onHome(): void
  onByHand(): void
}

/** Before a visit: where, who, what to do before, a station to try, and everything by hand. One for all stations on a network. */
export function ConnectPage(props: Props) {
  const { t } = useTranslation('common')
  const { name, address, missing, busy } = props
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols visitcols">
          <section className="stack s4">
            <div className="stack s1">
              <Crumbs trail={[{ label: t('nav.stations'), onPress: props.onHome }]} here={name} />
              <h1>{name}</h1>
              <p className="muted">{props.intro}</p>
            </div>
            {props.problem}
            <section className="card" aria-labelledby="connect">
              <div className="hd">
                <h2 id="connect">{t('visit.connect.title')}</h2>
              </div>
              <form
                className="bd stack"
                onSubmit={event => {
                  event.preventDefault()
                  if (missing === undefined && !busy) props.onConnect()
                }}
              >
                {props.children}
                <button type="submit" hidden />
              </form>
            </section>
            {props.tryIt}
          </section>
          <section className="stack s4">
            <section className="card" aria-labelledby="before">
              <div className="hd">
                <h2 id="before">{t('visit.before.title')}</h2>
              </div>
              <div className="bd stack">
                <ol className="numbered">
                  {props.before.map(step => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                {props.unknown}
              </div>
            </section>
            <section className="card" aria-labelledby="byhand">
              <div className="hd">
                <h2 id="byhand">{t('visit.hand.tab')}</h2>
              </div>
              <div className="bd stack s2">
                <p className="small muted">{props.byHand}</p>
                <button type="button" className="btn sm self" onClick={props.onByHand}>
                  <Icon name="hand" />
                  {t('visit.hand.open')}
                </button>
              </div>
            </section>
          </section>
        </div>
      </main>
      <NextStep
        lead={props.lead}
        more={busy ? t('visit.connect.waits', { seconds: props.answerSeconds }) : props.more}
        secondary={
          busy && (
            <button type="button" className="btn big" onClick={props.onStop}>
              <Icon name="stop" />
              {t('visit.connect.stop')}
            </button>
          )
        }
        primary={{
          label: t('visit.connect.button', { address: address === '' ? '…' : address }),
          icon: 'plug',
          onPress: props.onConnect,
          disabledBecause: busy ? undefined : missing,
          busyLabel: busy ? t('visit.connect.connecting') : undefined,
        }}
      />
    </>
  )
}
