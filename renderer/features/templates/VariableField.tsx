import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateVariable } from '../../../shared/templates/template.ts'
import { isBlocked, type TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { Icon } from '../../ui/Icon.tsx'
import { FindingState } from './FindingState.tsx'
import { keyOf, saidOnce } from './saidOnce.ts'

interface Props {
  readonly variable: TemplateVariable
  readonly value: string
  readonly findings: readonly TemplateFinding[]
  onChange(value: string): void
}

/** The value of one variable, where it is used, and what is wrong with it. */
export function VariableField({ variable: { name, places, secret }, value, findings, onChange }: Props) {
  const { t } = useTranslation('templates')
  const id = useId()
  const [seen, setSeen] = useState(false)
  const bad = isBlocked(findings)
  return (
    <div className="stack s1">
      <label className="f mono" htmlFor={id}>
        {name}
      </label>
      <div className={bad ? 'in err' : 'in'}>
        <input
          id={id}
          type={secret && !seen ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-invalid={bad}
          aria-describedby={`${id}-about`}
          onChange={event => onChange(event.target.value)}
        />
        {secret && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t('fill.show')}
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          >
            <Icon name="eye" />
          </button>
        )}
      </div>
      <div id={`${id}-about`} className="stack s1">
        {saidOnce(findings).map(found => (
          <FindingState key={keyOf(found)} found={found} place={places.length > 1 ? found.place : null} />
        ))}
        <span className="small muted wrapany">{t('fill.usedIn', { places: places.join(', ') })}</span>
        {secret && <span className="small muted">{t('fill.secret')}</span>}
      </div>
    </div>
  )
}
