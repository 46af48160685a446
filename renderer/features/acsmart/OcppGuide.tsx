import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import { useView } from '../../stores/view.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { HandGuide } from '../../ui/HandGuide.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { queryOfAcsmart } from './acsmartPlace.ts'

const STEPS = ['1', '2', '3', '4'] as const

/** What is known of setting OCPP at an AC SMART, for doing it by hand; beside a visit, or without a station. */
export function OcppGuide({ visited }: { visited: boolean }) {
  const { t } = useTranslation(['acsmart', 'common'])
  const { go, setQuery } = useView()
  const [dictionary, setDictionary] = useState<Dictionary | null>(null)
  useEffect(() => {
    let wanted = true
    loadKnowledge('weidmueller').then(knowledge => wanted && setDictionary(knowledge.dictionary))
    return () => {
      wanted = false
    }
  }, [])
  const keys = (readOnly: boolean): string =>
    (dictionary?.parameters ?? [])
      .filter(({ access }) => (access === 'RO') === readOnly)
      .map(({ key }) => key)
      .join(', ')
  const back = (): void => setQuery(visited ? queryOfAcsmart('overview') : '')
  const trail = [
    { label: t('common:nav.stations'), onPress: () => go('start') },
    { label: t('title'), onPress: back },
  ]
  return (
    <HandGuide
      crumbs={!visited && <Crumbs trail={trail} here={t('common:visit.hand.tab')} />}
      intro={t('guide.unknown.why')}
      tasks={[{ name: 'ocpp', label: t('hand.task') }]}
      task="ocpp"
      steps={STEPS.map(id => ({ id, text: t(`guide.steps.${id}`), places: [], value: null, source: null }))}
      notes={<Note kind="info" title={t('guide.unknown.title')} />}
      end={{
        label: t(visited ? 'common:visit.hand.toOverview' : 'common:visit.hand.toConnect'),
        icon: 'arrow',
        onPress: back,
      }}
      onTask={() => undefined}
    >
      <section className="card" aria-labelledby="keys">
        <div className="hd row wrap">
          <h2 id="keys" className="grow">
            {t('guide.keys')}
          </h2>
          <button type="button" className="btn sm" onClick={() => go('dictionary')}>
            <Icon name="book" />
            {t('guide.dictionary')}
          </button>
        </div>
        <div className="bd stack">
          <dl className="stack s1">
            <dt className="small b">{t('guide.writable')}</dt>
            <dd className="mono small wrapany">{keys(false)}</dd>
            <dt className="small b">{t('guide.readOnly')}</dt>
            <dd className="mono small wrapany">{keys(true)}</dd>
          </dl>
          <p className="small muted">{t('guide.spelling')}</p>
        </div>
      </section>
    </HandGuide>
  )
}
