import { useTranslation } from 'react-i18next'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import { type FactName, parameterFacts } from '../../../shared/dictionary/words/parameterFacts.ts'
import { useWording } from '../../strings/useWording.ts'
import { useWords } from './WordsContext.tsx'

/** What an installer asks first, first. How a value is written is what its editor shows already. */
const ORDER: readonly FactName[] = [
  'effects',
  'changedBy',
  'access',
  'writeResult',
  'range',
  'length',
  'default',
  'fixed',
  'examples',
  'applies',
  'standard',
  'required',
  'aliases',
  'notes',
  'inferred',
  'evidence',
  'sources',
]

/** What the vendor's documents say of a key. What nobody states is left out, but never who may change it. */
export function PanelFacts({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation('dictionaryPage')
  const facts = parameterFacts(useWording(), useWords(), parameter)
  return (
    <dl className="kv plain small keyfacts">
      {ORDER.map(name => {
        const fact = facts.find(known => known.name === name)
        if (fact === undefined || fact.lines.length === 0) return null
        return (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            {fact.lines.map(line => (
              <dd key={line} className={`wrapany ${fact.literal ? 'mono' : ''}`}>
                {line}
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
