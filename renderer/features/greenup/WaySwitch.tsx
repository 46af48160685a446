import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './greenupDesk.ts'
import { useVisitTools } from './visitTools.ts'

/** The whole file, or URL and UID alone; older packages have no choice. */
export function WaySwitch() {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { way } = useDesk()
  if (snapshot.generation !== 2) return null
  return (
    <SegmentedControl
      aria-label={t('page.way.label')}
      size="xs"
      value={way}
      data={[
        { value: 'file', label: t('page.way.file') },
        { value: 'fields', label: t('page.way.fields') },
      ]}
      onChange={next => useDesk.setState({ way: next === 'fields' ? 'fields' : 'file' })}
    />
  )
}
