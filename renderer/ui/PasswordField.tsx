import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly wrong?: boolean
  /** The rule, or what is wrong. */
  readonly hint?: string | undefined
  onChange(value: string): void
}

/** A password: hidden until the person wants to see it. */
export function PasswordField({ label, value, wrong = false, hint, onChange }: Props) {
  const { t } = useTranslation('common')
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <div>
      <label className="f" htmlFor={id}>
        {label}
      </label>
      <div className={`in ${wrong ? 'err' : ''}`}>
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={event => onChange(event.target.value)}
        />
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t(shown ? 'visit.login.hide' : 'visit.login.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      </div>
      {hint !== undefined && (
        <p className="tiny muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
