import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface TypedPortProps {
  value: string
  onChange(path: string): void
  onConnect(path: string): void
}

/** A port that is not in the list: a pseudo terminal, `\\.\COM10`. */
export function TypedPort({ value, onChange, onConnect }: TypedPortProps) {
  const { t } = useTranslation('connect')
  const id = useId()
  const path = value.trim()
  return (
    <form
      className="typedport"
      onSubmit={event => {
        event.preventDefault()
        if (path !== '') onConnect(path)
      }}
    >
      <label className="f" htmlFor={id}>
        {t('type.label')}
      </label>
      <div className="row">
        <input
          id={id}
          className="in"
          value={value}
          maxLength={1024}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('type.example')}
          onChange={event => onChange(event.target.value)}
        />
        <button type="submit" className="btn" aria-disabled={path === ''}>
          {t('connect')}
        </button>
      </div>
    </form>
  )
}
