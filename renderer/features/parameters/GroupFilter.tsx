import { useTranslation } from 'react-i18next'
import { useParameters } from '../../stores/parametersStore.ts'
import { sharedText } from '../../strings/sharedText.ts'

/** One group of keys, or all of them. */
export function GroupFilter({ groups }: { groups: readonly string[] }) {
  const { t } = useTranslation('parameters')
  const { group, show } = useParameters()
  return (
    <select
      className="in groupfilter"
      aria-label={t('toolbar.group')}
      value={group ?? ''}
      onChange={event => show({ group: event.target.value === '' ? null : event.target.value })}
    >
      <option value="">{t('toolbar.allGroups')}</option>
      {groups.map(name => (
        <option key={name} value={name}>
          {sharedText('groups', name) ?? name}
        </option>
      ))}
    </select>
  )
}
