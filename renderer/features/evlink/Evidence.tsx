import { useTranslation } from 'react-i18next'
import type { EvlinkAction, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { State } from '../../ui/State.tsx'
import { wayOf } from './ways.ts'

/** What is known of the way to do something, in a card's head. */
export function Evidence({ snapshot, action }: { snapshot: EvlinkSnapshot; action: EvlinkAction }) {
  const { t } = useTranslation('common')
  const way = wayOf(snapshot, action)
  if (way === undefined) return null
  const { evidence, consent } = way
  const sure = evidence !== 'assumed'
  return (
    <State kind={sure || consent === 'given' ? 'ok' : consent === 'needed' ? 'warn' : 'info'}>
      <span className="cap">
        {sure || snapshot.kind === 'simulated' ? t(`visit.evidence.${evidence}`) : t(`visit.consent.${consent}`)}
      </span>
    </State>
  )
}
