import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'
import { PasswordField } from './PasswordField.tsx'

export interface Login {
  readonly user: string
  readonly password: string
}

interface Props {
  readonly login: Login
  /** Of every new station of this vendor. */
  readonly factory: Login
  onChange(login: Login): void
}

/** User and password for the station's pages; the password of a new station is filled in when asked for, never by itself. */
export function LoginFields({ login, factory, onChange }: Props) {
  const { t } = useTranslation('common')
  const id = useId()
  return (
    <>
      <div className="grid2">
        <div>
          <label className="f" htmlFor={id}>
            {t('visit.login.user')}
          </label>
          <div className="in">
            <input
              id={id}
              value={login.user}
              spellCheck={false}
              autoComplete="off"
              onChange={event => onChange({ ...login, user: event.target.value })}
            />
          </div>
        </div>
        <PasswordField
          label={t('visit.login.password')}
          value={login.password}
          onChange={password => onChange({ ...login, password })}
        />
      </div>
      <div className="row wrap">
        <p className="small muted grow">{t('visit.login.new', { ...factory })}</p>
        <button type="button" className="btn sm" onClick={() => onChange(factory)}>
          <Icon name="key" />
          {t('visit.login.fill', { ...factory })}
        </button>
      </div>
    </>
  )
}
