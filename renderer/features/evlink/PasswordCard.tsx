import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { Note } from '../../ui/Note.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Evidence } from './Evidence.tsx'
import { type NewPassword, passwordProblem, SHORTEST } from './passwordProblem.ts'

interface Props {
  readonly snapshot: EvlinkSnapshot
  /** It is the one of delivery: nothing is changed before it is. */
  readonly first: boolean
  readonly value: NewPassword
  onChange(value: NewPassword): void
}

/** A new password for the station, typed twice. The button is the foot's. */
export function PasswordCard({ snapshot, first, value, onChange }: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const problem = passwordProblem(value, snapshot.identity.serial)
  const wrong = problem === 'short' || problem === 'long' || problem === 'weak'
  return (
    <section className="card" aria-labelledby="newpassword">
      <div className="hd row wrap">
        <h2 id="newpassword" className="grow">
          {t('password.title')}
        </h2>
        <Evidence snapshot={snapshot} action="change-password" />
      </div>
      <div className="bd stack">
        {first && (
          <Note kind="warn" title={t('common:visit.password.noteTitle', { password: factoryLogins.evlink.password })}>
            {t('password.why')} {t('common:visit.password.noteWhy')}
          </Note>
        )}
        <div className="grid2">
          <PasswordField
            label={t('common:visit.password.new')}
            value={value.password}
            wrong={wrong}
            hint={wrong ? t(`password.${problem}`) : t('password.hint', { count: SHORTEST })}
            onChange={password => onChange({ ...value, password })}
          />
          <PasswordField
            label={t('password.repeat')}
            value={value.repeated}
            wrong={problem === 'different' && value.repeated !== ''}
            hint={problem === 'different' && value.repeated !== '' ? t('password.different') : undefined}
            onChange={repeated => onChange({ ...value, repeated })}
          />
        </div>
        <p className="small muted">{t('password.keep')}</p>
      </div>
    </section>
  )
}
