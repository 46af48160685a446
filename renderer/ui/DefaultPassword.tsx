import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'
import { Note } from './Note.tsx'
import { State } from './State.tsx'

interface Props {
  /** The password of every new station of this vendor. */
  readonly password: string
  onChange(): void
}

/** At the tabs' right: the password is still the one of every new station; a press leads to another one. */
export function DefaultPasswordLink({ password, onChange }: Props) {
  const { t } = useTranslation('common')
  return (
    <button type="button" className="linklike taillink" onClick={onChange}>
      <State kind="warn" icon="key">
        {t('visit.password.still', { password })}
      </State>
    </button>
  )
}

/** The same on a page, with why. */
export function DefaultPasswordNote({ password, onChange }: Props) {
  const { t } = useTranslation('common')
  return (
    <Note
      kind="warn"
      title={t('visit.password.noteTitle', { password })}
      actions={
        <button type="button" className="btn sm" onClick={onChange}>
          <Icon name="key" />
          {t('visit.password.change')}
        </button>
      }
    >
      {t('visit.password.noteWhy')}
    </Note>
  )
}
