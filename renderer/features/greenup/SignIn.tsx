import { useTranslation } from 'react-i18next'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import type { Backend } from '../../connectBackend.ts'
import { LoginFields } from '../../ui/LoginFields.tsx'
import { missingOf } from '../../ui/missingOf.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { useNow } from '../../ui/useNow.ts'
import { useDesk } from './greenupDesk.ts'
import { useBusyWords } from './useBusyWords.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { useVisitTools } from './visitTools.ts'

async function signIn(backend: Backend): Promise<void> {
  const { user, password } = useDesk.getState()
  await backend.greenup.signIn({ user: user.trim(), password })
  useDesk.setState({ password: '' })
}

/** The station's page is there and does not know us, or not any more. */
export function SignIn() {
  const { t } = useTranslation(['greenup', 'common'])
  const { snapshot, act } = useVisitTools()
  const { user, password } = useDesk()
  const now = useNow()
  const busy = useBusyWords(snapshot)
  const { failure, address } = snapshot
  const locked = failure?.error.code === 'login-locked' ? failure.error.data : null
  const lockedUntil = failure && locked ? failure.at + locked.seconds * 1000 : 0
  const seconds = Math.max(0, Math.ceil((lockedUntil - now) / 1000))
  const because = () => {
    if (seconds > 0) return t('page.signIn.locked', { count: seconds })
    const missing = missingOf({ address, user, password })
    return missing === null ? undefined : t(`common:visit.connect.${missing}`)
  }
  const why = because()
  const start = (): void => {
    if (why === undefined && busy === undefined) act('signIn', signIn)
  }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center stack s4">
          <h1>{t('page.signIn.title')}</h1>
          {failure?.error.code === 'action-unconfirmed' ? (
            <Note kind="warn" title={t('common:visit.allow.title')}>
              {t('page.signIn.unconfirmed')}
            </Note>
          ) : (
            <VisitFailure />
          )}
          {locked !== null && (
            <Note kind={seconds > 0 ? 'warn' : 'info'} title={t(seconds > 0 ? 'page.signIn.wait' : 'page.signIn.free')}>
              <span role="timer">
                {seconds > 0 ? t('page.signIn.seconds', { count: seconds }) : t('page.signIn.again')}
              </span>
            </Note>
          )}
          <section className="card" aria-labelledby="greenup-login">
            <div className="hd">
              <h2 id="greenup-login">{t('page.signIn.form', { address })}</h2>
            </div>
            <form
              className="bd stack"
              onSubmit={event => {
                event.preventDefault()
                start()
              }}
            >
              <LoginFields
                login={{ user, password }}
                factory={factoryLogins.greenup}
                onChange={login => useDesk.setState(login)}
              />
              <button type="submit" hidden />
            </form>
          </section>
        </div>
      </main>
      <NextStep
        lead={t('page.signIn.lead')}
        more={busy?.more ?? t('page.signIn.more')}
        primary={{
          label: t('page.signIn.button'),
          icon: 'key',
          onPress: start,
          disabledBecause: why,
          busyLabel: busy?.label,
        }}
      />
    </>
  )
}
