import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseCredentials, printCredentials } from '../../../shared/dictionary/grammars/credentials.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { EditorProps } from './EditorProps.ts'
import { Field } from './Field.tsx'
import { part } from './part.ts'

/** User name and password, typed afresh: the station never tells what it has. */
export function CredentialsEditor({ text, findings, onChange }: EditorProps<'credentials'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const [shown, setShown] = useState(false)
  const { username, password } = parseCredentials(text)
  const wrong = findings.some(finding => finding.code === 'credentials-format')
  const set = (name: string, secret: string): void =>
    onChange(name === '' && secret === '' ? '' : printCredentials({ username: name, password: secret }))
  return (
    <div className="stack s2">
      <Field
        label={t('dictionary:fields.username')}
        value={username}
        wrong={wrong && username === ''}
        onChange={value => set(part(value, ':'), password ?? '')}
      />
      <Field
        label={t('dictionary:fields.password')}
        value={password ?? ''}
        type={shown ? 'text' : 'password'}
        wrong={wrong && !password}
        onChange={value => set(username, value)}
      />
      <div>
        <button type="button" className="btn sm" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          {t('panel.showPassword')}
        </button>
      </div>
      <p className="small muted">{t('panel.neverReadBack')}</p>
    </div>
  )
}
