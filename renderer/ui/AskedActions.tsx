import { useTranslation } from 'react-i18next'

interface Props {
  readonly actions: readonly { readonly id: string; readonly label: string }[]
  readonly address: string
}

/** What nobody has confirmed and the person is asked to allow: what it means, which actions, how often it is asked. */
export function AskedActions({ actions, address }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className="stack s2">
      <p>{t('visit.allow.what')}</p>
      <ul className="bullets">
        {actions.map(({ id, label }) => (
          <li key={id} className="cap b">
            {label}
          </li>
        ))}
      </ul>
      <p className="small muted">{t('visit.allow.once', { address })}</p>
    </div>
  )
}
