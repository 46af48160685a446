import { useTranslation } from 'react-i18next'
import { factoryAddresses } from '../../../shared/network/stationAddresses.ts'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import { useView } from '../../stores/view.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { HandGuide } from '../../ui/HandGuide.tsx'
import { greenupQuery } from './greenupPlace.ts'
import { useHandSteps } from './useHandSteps.ts'

/** The whole job in a browser, read without a station. */
export function GuideAlone({ task }: { task: GreenupTask }) {
  const { t } = useTranslation(['greenup', 'common'])
  const { go, setQuery } = useView()
  const { tasks, steps } = useHandSteps(task, `http://${factoryAddresses.greenup}`, null)
  const back = (): void => setQuery('')
  return (
    <HandGuide
      crumbs={
        <Crumbs
          trail={[
            { label: t('common:nav.stations'), onPress: () => go('start') },
            { label: t('page.name'), onPress: back },
          ]}
          here={t('common:visit.hand.tab')}
        />
      }
      intro={t('page.hand.intro')}
      tasks={tasks}
      task={task}
      steps={steps}
      end={{ label: t('common:visit.hand.toConnect'), icon: 'arrow', onPress: back }}
      onTask={each => setQuery(greenupQuery('hand', each))}
    />
  )
}
