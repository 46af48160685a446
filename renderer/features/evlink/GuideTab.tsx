import { useTranslation } from 'react-i18next'
import { type EvlinkTask, evlinkGuide, evlinkTasks } from '../../../shared/stations/evlink/guide.ts'
import { useView } from '../../stores/view.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { HandGuide } from '../../ui/HandGuide.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { useStepWords } from './useStepWords.tsx'

interface Props {
  readonly task: EvlinkTask
  /** Whether it is a tab of a visit, or read without a station. */
  readonly signedIn: boolean
}

/** Every task by hand in the station's own pages: tab, sub-tab, field, value and button of each step. */
export function GuideTab({ task, signedIn }: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const { go, setQuery } = useView()
  const words = useStepWords()
  const back = (): void => setQuery(signedIn ? queryOfEvlink({ tab: 'overview' }) : '')
  const trail = [
    { label: t('common:nav.stations'), onPress: () => go('start') },
    { label: t('name'), onPress: back },
  ]
  return (
    <HandGuide
      crumbs={!signedIn && <Crumbs trail={trail} here={t('common:visit.hand.tab')} />}
      intro={t('guide.intro')}
      tasks={evlinkTasks.map(name => ({ name, label: t(`guide.task.${name}`) }))}
      task={task}
      steps={evlinkGuide[task].map(words)}
      end={{
        label: t(signedIn ? 'common:visit.hand.toOverview' : 'common:visit.hand.toConnect'),
        icon: 'arrow',
        onPress: back,
      }}
      onTask={next => setQuery(queryOfEvlink({ tab: 'guide', task: next }))}
    />
  )
}
