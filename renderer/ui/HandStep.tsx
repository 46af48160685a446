import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from './CopyButton.tsx'

/** A word of the station's pages, in one or more of their languages. */
export type PageWords = readonly { readonly text: string; readonly lang: string | null }[]

/** One step by hand. */
export interface GuideStep {
  readonly id: string
  /** What to do. */
  readonly text: string
  /** Where: the page or tab, the field, the button, each with its name. */
  readonly places: readonly { readonly name: string; readonly words: PageWords }[]
  /** What to choose or type there; null where the step says it. */
  readonly value: string | null
  /** The vendor's guide and its section, or that it says nothing; null where no step has one. */
  readonly source: string | null
  readonly more?: ReactNode
}

const SEPARATOR = ' / '

/** A step as lines of text: what to do, then where. */
export function stepWords({ text, places, value }: GuideStep): string[] {
  const where = places.map(({ name, words }) => `${name}: ${words.map(each => each.text).join(SEPARATOR)}`)
  return value === null ? [text, ...where] : [text, ...where, value]
}

interface Props {
  readonly step: GuideStep
  readonly number: number
  readonly done: boolean
  onToggle(): void
}

/** One step by hand: what to do, where on the station's page, with which value, and whether it is done. */
export function HandStep({ step, number, done, onToggle }: Props) {
  const { t } = useTranslation('common')
  const { text, places, value, source } = step
  return (
    <li className="handstep">
      <label className="check">
        <input type="checkbox" className="cb" checked={done} onChange={onToggle} />
        <span>
          <b>{number}.</b> {text}
        </span>
      </label>
      {(places.length > 0 || value !== null) && (
        <dl className="handplace">
          {places.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {words.map((each, at) => (
                  <span key={each.text}>
                    {at > 0 && SEPARATOR}
                    <b lang={each.lang ?? undefined} className="pageword">
                      {each.text}
                    </b>
                  </span>
                ))}
              </dd>
            </div>
          ))}
          {value !== null && (
            <div>
              <dt>{t('visit.hand.place.value')}</dt>
              <dd className="row wrap">
                <span className="mono wrapany">{value}</span>
                <CopyButton className="btn ghost sm" label={t('visit.hand.copyValue')} text={() => value} />
              </dd>
            </div>
          )}
        </dl>
      )}
      {step.more}
      {source !== null && <p className="tiny muted">{source}</p>}
    </li>
  )
}
