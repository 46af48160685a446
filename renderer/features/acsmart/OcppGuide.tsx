import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'

const STEPS = ['1', '2', '3', '4'] as const

/** What is known of setting OCPP at an AC SMART, for doing it by hand. */
export function OcppGuide() {
  const { t } = useTranslation('acsmart')
  const { go } = useView()
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
  return (
    <section className="card" aria-labelledby="byhand">
      <div className="hd">
        <h2 id="byhand">{t('guide.title')}</h2>
      </div>
      <div className="bd stack">
        <Note kind="info" title={t('guide.unknown.title')}>
          {t('guide.unknown.why')}
        </Note>
        <ol className="handsteps">
          {STEPS.map(step => (
            <li key={step}>{t(`guide.steps.${step}`)}</li>
          ))}
        </ol>
        <dl className="stack s1">
          <dt className="small b">{t('guide.writable')}</dt>
          <dd className="mono small wrapany">{keys(false)}</dd>
          <dt className="small b">{t('guide.readOnly')}</dt>
          <dd className="mono small wrapany">{keys(true)}</dd>
        </dl>
        <p className="small muted">{t('guide.spelling')}</p>
        <button type="button" className="btn sm" onClick={() => go('dictionary')}>
          <Icon name="book" />
          {t('guide.dictionary')}
        </button>
      </div>
    </section>
  )
}
