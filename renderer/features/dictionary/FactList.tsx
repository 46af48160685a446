import { useTranslation } from 'react-i18next'
import type { Fact, FactName } from '../../../shared/dictionary/words/parameterFacts.ts'

interface Props {
  readonly facts: readonly Fact[]
  /** Facts that are named even where nobody states them. */
  readonly always?: readonly FactName[]
}

/** More lines than this get the whole width. */
const LONG = 4

/** Names and what is known; each line of a fact a line of its own. */
export function FactList({ facts, always = [] }: Props) {
  const { t } = useTranslation('dictionaryPage')
  return (
    <dl className="kv plain factlist">
      {facts
        .filter(({ name, lines }) => lines.length > 0 || always.includes(name))
        .map(({ name, lines, literal }) => (
          <div key={name} className={lines.length > LONG ? 'longpair' : 'pair'}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd className={literal ? 'wrapany mono' : 'wrapany'}>
              {lines.length === 0 ? (
                <span className="muted">{t('page.panel.notStated')}</span>
              ) : (
                lines.map(line => (
                  <span key={line} className={literal ? 'factline' : 'factline cap'}>
                    {line}
                  </span>
                ))
              )}
            </dd>
          </div>
        ))}
    </dl>
  )
}
