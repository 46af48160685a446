import { useTranslation } from 'react-i18next'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { useView } from '../../stores/view.ts'
import { BusyCard } from '../../ui/BusyCard.tsx'
import { DefaultPasswordNote } from '../../ui/DefaultPassword.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useDesk } from './greenupDesk.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { useVisitTools } from './visitTools.ts'

/** What to know of this station on every tab: what failed, that it has moved, a clock that is off. `brief`: of a move only what is left to do. */
export function VisitNotes({ brief = false }: { brief?: boolean }) {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { header, status, stored, moved, busy } = snapshot
  const secured = /^wss:/i.test(stored?.data ?? status?.data ?? '')
  return (
    <>
      {busy !== null && <BusyCard label={t(`doing.${busy.doing}`)} since={busy.since} until={busy.until} />}
      <VisitFailure />
      {(!brief || moved?.state !== 'there') && <MovedNote />}
      {header?.off && header.time !== null && (
        <Note kind={secured ? 'warn' : 'info'} title={t('page.clock.title', { time: header.time })}>
          {t('page.clock.why')}
        </Note>
      )}
    </>
  )
}

/** That the station's login is the one of every new station, and the way to another one. */
export function PasswordNote() {
  const { snapshot } = useVisitTools()
  if (!snapshot.defaultLogin) return null
  return (
    <DefaultPasswordNote
      password={factoryLogins.greenup.password}
      onChange={() => useDesk.setState({ sheet: 'password' })}
    />
  )
}

function MovedNote() {
  const { t } = useTranslation(['greenup', 'common'])
  const { go } = useView()
  const { snapshot } = useVisitTools()
  const { moved } = snapshot
  if (moved === null) return null
  const words = { from: moved.from, to: moved.to ?? t('page.moved.dhcp') }
  if (moved.state === 'there') return <Note kind="ok" title={t('moved', words)} />
  if (moved.state === 'following')
    return (
      <Note kind="info" title={t('page.moved.following', words)}>
        {t('page.moved.followingMore')}
      </Note>
    )
  return (
    <Note
      kind="warn"
      title={t('page.moved.lost', words)}
      actions={
        <button type="button" className="btn sm" onClick={() => go('network')}>
          <Icon name="net" />
          {t('common:visit.connect.network')}
        </button>
      }
    >
      {moved.to === null ? t('page.moved.lostDhcp') : t('page.moved.lostMore', words)}
    </Note>
  )
}
