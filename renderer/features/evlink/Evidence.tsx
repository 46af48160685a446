import { useTranslation } from 'react-i18next'
import type { EvlinkAction, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { State } from '../../ui/State.tsx'
import { wayOf } from './ways.ts'

/** What is known of the way to do something. */
export function Evidence({ snapshot, action }: { snapshot: EvlinkSnapshot; action: EvlinkAction }) {
  const { t } = useTranslation('evlink')
  const way = wayOf(snapshot, action)
  if (way === undefined) return null
  const words = t(`evidence.${way.evidence}`)
  return (
    <State kind={way.evidence === 'assumed' ? 'warn' : 'ok'} icon={way.evidence === 'assumed' ? 'q' : 'ok'}>
      <span className="cap">{way.consent === 'given' ? t('consent.given', { evidence: words }) : words}</span>
    </State>
  )
}
