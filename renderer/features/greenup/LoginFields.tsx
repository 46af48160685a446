import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { useDesk } from './greenupDesk.ts'

/** User and password of every new station: guide, 'Configuration procedure', 2. */
const NEW_STATION = { user: 'admin', password: 'admin' }

/** User and password for the station's pages; those of a new station are filled in when asked for, never by themselves. */
export function LoginFields() {
  const { t } = useTranslation('greenup')
  const { user, password } = useDesk()
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <>
      <div className="greenuplogin">
        <div>
          <label className="f" htmlFor={`${id}-user`}>
            {t('page.login.user')}
          </label>
          <div className="in">
            <input
              id={`${id}-user`}
              value={user}
              spellCheck={false}
              autoComplete="off"
              onChange={event => useDesk.setState({ user: event.target.value })}
            />
          </div>
        </div>
        <div>
          <label className="f" htmlFor={`${id}-password`}>
            {t('page.login.password')}
          </label>
          <div className="in">
            <input
              id={`${id}-password`}
              type={shown ? 'text' : 'password'}
              value={password}
              autoComplete="off"
              onChange={event => useDesk.setState({ password: event.target.value })}
            />
            <button
              type="button"
              className="btn ghost sm icon"
              aria-label={t(shown ? 'page.login.hide' : 'page.login.show')}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              <Icon name="eye" />
            </button>
          </div>
        </div>
      </div>
      <div className="row wrap">
        <span className="small muted">{t('page.login.new')}</span>
        <button type="button" className="btn sm" onClick={() => useDesk.setState(NEW_STATION)}>
          <Icon name="key" />
          {t('page.login.fill')}
        </button>
      </div>
    </>
  )
}
