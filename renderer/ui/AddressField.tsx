import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isReachable, type Reach } from '../../shared/network/judgeReach.ts'
import { Icon } from './Icon.tsx'
import { State } from './State.tsx'

interface Props {
  readonly value: string
  /** What a new station has, and what else there is to know of its address. */
  readonly hint: string
  /** Whether this laptop has a way to it; null where only an answer tells. */
  readonly reach: Reach | null
  onChange(value: string): void
  onNetwork(): void
}

/** Where the station is, and in one sentence whether this laptop has a way there. */
export function AddressField({ value, hint, reach, onChange, onNetwork }: Props) {
  const { t } = useTranslation(['common', 'network'])
  const id = useId()
  return (
    <div className="stack s1">
      <label className="f" htmlFor={id}>
        {t('visit.connect.address')}
      </label>
      <div className="in">
        <input
          id={id}
          className="mono"
          value={value}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={event => onChange(event.target.value)}
        />
      </div>
      <p className="small muted" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="row wrap">
        <span className="grow">
          {reach !== null && (
            <State kind={isReachable(reach) && reach.kind !== 'two-ways' ? 'ok' : 'warn'}>
              {t(`network:verdict.${reach.kind}.title`, reach)}
            </State>
          )}
        </span>
        <button type="button" className="btn sm" onClick={onNetwork}>
          <Icon name="net" />
          {t('visit.connect.network')}
        </button>
      </div>
    </div>
  )
}
