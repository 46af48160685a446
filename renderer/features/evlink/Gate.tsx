import { useTranslation } from 'react-i18next'
import type { EvlinkAction, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { EvlinkTask } from '../../../shared/stations/evlink/guide.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { AskedActions } from '../../ui/AskedActions.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { hindranceOf, unconfirmed } from './ways.ts'

interface Props {
  readonly snapshot: EvlinkSnapshot
  readonly actions: readonly EvlinkAction[]
  /** The same by hand. */
  readonly task: EvlinkTask
}

interface ConsentProps {
  readonly actions: readonly EvlinkAction[]
  readonly address: string
  readonly task: EvlinkTask
}

/** What stands in the way of something, and the way out of it; nothing where nothing does. */
export function Gate({ snapshot, actions, task }: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const { setQuery } = useView()
  const hindrance = hindranceOf(snapshot, actions)
  if (hindrance === null) return null
  if (hindrance === 'consent') {
    return <Consent actions={unconfirmed(snapshot, actions)} address={snapshot.address} task={task} />
  }
  if (hindrance === 'signed-out') {
    return (
      <Note kind="warn" title={t('state.signed-out')}>
        {t('gate.signedOut')}
      </Note>
    )
  }
  const toOverview = (
    <button type="button" className="btn sm" onClick={() => setQuery(queryOfEvlink({ tab: 'overview' }))}>
      <Icon name="key" />
      {t('common:visit.password.change')}
    </button>
  )
  return (
    <Note kind="warn" title={t('state.password-first')} actions={toOverview}>
      {t('gate.password')}
    </Note>
  )
}

/** Asks, once per station and action, for what nobody has confirmed; or leads to the guide by hand. */
export function Consent({ actions, address, task }: ConsentProps) {
  const { t } = useTranslation(['common', 'errors'])
  const backend = useBackend()
  const { setQuery } = useView()
  const { run, busy, error } = useCall()
  const allow = (): void => void run(() => backend.evlink.confirm({ actions: [...actions] }))
  return (
    <>
      <Note
        kind="warn"
        title={t('visit.allow.title')}
        actions={
          <>
            <button type="button" className="btn sm" aria-disabled={busy} onClick={busy ? undefined : allow}>
              <Icon name="ok" />
              {t('visit.allow.allow')}
            </button>
            <button
              type="button"
              className="btn ghost sm"
              onClick={() => setQuery(queryOfEvlink({ tab: 'guide', task }))}
            >
              <Icon name="hand" />
              {t('visit.byHand')}
            </button>
          </>
        }
      >
        <AskedActions actions={actions.map(id => ({ id, label: t(`errors:webAction.${id}`) }))} address={address} />
      </Note>
      {error !== null && <FailureCard info={error} condition={t('visit.left.untouched')} />}
    </>
  )
}
