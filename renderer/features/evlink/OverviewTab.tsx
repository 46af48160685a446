import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { AdvisoriesCard } from './AdvisoriesCard.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { type EvlinkTab, queryOfEvlink } from './evlinkPlace.ts'
import { FilesCard } from './FilesCard.tsx'
import { Gate } from './Gate.tsx'
import { IdentityCard } from './IdentityCard.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { type NewPassword, NO_PASSWORD, passwordProblem } from './passwordProblem.ts'
import { RebootNote } from './RebootNote.tsx'
import type { TabProps } from './tabProps.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { Waiting } from './Waiting.tsx'
import { hindranceOf } from './ways.ts'

/** Who the station is, what to worry about, and the next step. */
export function OverviewTab({ snapshot, onEnd }: TabProps) {
  const { t } = useTranslation(['evlink', 'common'])
  const backend = useBackend()
  const { setQuery } = useView()
  const { run, error } = useCall()
  const [asked, setAsked] = useState(false)
  const [next, setNext] = useState<NewPassword>(NO_PASSWORD)
  const { state, defaultLogin, busy, clock, identity, settings, rebootNeeded } = snapshot
  const passwordFirst = state !== 'signed-out' && (state === 'password-first' || defaultLogin)
  const showPassword = passwordFirst || (asked && state === 'signed-in')
  const problem = passwordProblem(next, identity.serial)
  const change = async (): Promise<void> => {
    const outcome = await run(() => backend.evlink.changePassword({ password: next.password }))
    if (!outcome.ok) return
    setNext(NO_PASSWORD)
    setAsked(false)
  }
  const open = (tab: EvlinkTab): PrimaryAction => ({
    label: t(`next.open.${tab}`),
    icon: 'arrow',
    onPress: () => setQuery(queryOfEvlink({ tab })),
  })
  const nextStep = () => {
    const busyLabel = busy === null ? undefined : t(`busy.${busy.doing}`)
    if (state === 'signed-out') {
      return (
        <NextStep
          lead={t('state.signed-out')}
          more={t('gate.signedOut')}
          primary={{ label: t('next.connectAgain'), icon: 'plug', onPress: onEnd, busyLabel }}
        />
      )
    }
    if (showPassword) {
      const blocked = hindranceOf(snapshot, ['change-password']) !== null
      const why = blocked ? t('hindrance.consent') : problem === null ? undefined : t(`password.${problem}`)
      return (
        <NextStep
          lead={t('password.lead')}
          primary={{
            label: t('common:visit.password.change'),
            icon: 'key',
            onPress: () => void change(),
            disabledBecause: busy === null ? why : undefined,
            busyLabel,
          }}
        />
      )
    }
    if (rebootNeeded) return <NextStep lead={t('rebootNeeded')} primary={{ ...open('supervision'), busyLabel }} />
    const supervised = settings !== null && settings.values.stationType === 'Supervised'
    const tab = supervised ? 'events' : 'supervision'
    return <NextStep lead={t(`next.lead.${tab}`)} primary={{ ...open(tab), busyLabel }} />
  }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols visitcols">
          <section className="stack s4">
            <h1>{t('tab.overview')}</h1>
            {busy !== null && <Waiting busy={busy} />}
            <VisitFailure snapshot={snapshot} error={error} />
            {showPassword && (
              <>
                <Gate snapshot={snapshot} actions={['change-password']} task="change-password" />
                <PasswordCard snapshot={snapshot} first={passwordFirst} value={next} onChange={setNext} />
              </>
            )}
            <RebootNote snapshot={snapshot} />
            {clock?.off === true && (
              <Note kind="warn" title={t('clock.title', { minutes: Math.round(clock.offMs / 60_000) })}>
                {t('clock.why')}
              </Note>
            )}
            <IdentityCard
              snapshot={snapshot}
              onPassword={showPassword || state === 'signed-out' ? null : () => setAsked(true)}
            />
            <AdvisoriesCard advisories={snapshot.advisories} />
          </section>
          <section className="stack s4">
            <EvidenceCard snapshot={snapshot} />
            <FilesCard files={snapshot.files} />
          </section>
        </div>
      </main>
      {nextStep()}
    </>
  )
}
