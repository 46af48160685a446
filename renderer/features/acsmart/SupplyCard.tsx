import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Installation, installationSchema, MOST_AMPERES } from '../../../shared/installation/installation.ts'
import { useCall } from '../../stores/call.ts'
import type { StationInstallation } from '../../stores/installation.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'

const FIELDS = ['breaker', 'cable'] as const
type Field = (typeof FIELDS)[number]

/** What was typed: a rating, null for nothing, undefined for what is none. */
function ratingOf(text: string): number | null | undefined {
  const trimmed = text.trim()
  const rating = installationSchema.shape.breaker.safeParse(trimmed === '' ? null : Number(trimmed))
  return rating.success ? rating.data : undefined
}

/** What feeds the station: a limit above it is warned of. */
export function SupplyCard({ installation, save }: StationInstallation) {
  const { t } = useTranslation(['acsmart', 'parameters'])
  const { run, busy, error } = useCall()
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({})
  const id = useId()
  const shown = (field: Field): string => typed[field] ?? String(installation[field] ?? '')
  const wanted: Partial<Installation> = {}
  const wrong = FIELDS.filter(field => {
    const rating = ratingOf(shown(field))
    if (rating !== undefined) wanted[field] = rating
    return rating === undefined
  })
  const same = FIELDS.every(field => wanted[field] === installation[field])
  const off = wrong.length > 0 || same || busy
  const keep = async (): Promise<void> => {
    if ((await run(() => save({ ...installation, ...wanted }))).ok) setTyped({})
  }
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <div className="hd">
        <h2 id={`${id}-title`}>{t('parameters:installation.title')}</h2>
      </div>
      <div className="bd stack s2">
        {error !== null && <FailureCard info={error} />}
        <form
          className="row wrap supply"
          onSubmit={event => {
            event.preventDefault()
            if (!off) void keep()
          }}
        >
          {FIELDS.map(field => (
            <div key={field}>
              <label className="f" htmlFor={`${id}-${field}`}>
                {t(`parameters:installation.${field}`)}
              </label>
              <div className={`in sm amps ${wrong.includes(field) ? 'err' : ''}`}>
                <input
                  id={`${id}-${field}`}
                  inputMode="numeric"
                  autoComplete="off"
                  aria-invalid={wrong.includes(field)}
                  aria-describedby={wrong.includes(field) ? `${id}-number` : undefined}
                  value={shown(field)}
                  onChange={event => setTyped({ ...typed, [field]: event.target.value })}
                />
                <span className="unit">A</span>
              </div>
            </div>
          ))}
          <button type="submit" className="btn sm" aria-disabled={off}>
            {t('parameters:installation.save')}
          </button>
        </form>
        {wrong.length > 0 && (
          <p id={`${id}-number`} className="small" role="alert">
            {t('parameters:installation.number', { min: 1, max: MOST_AMPERES })}
          </p>
        )}
        <p className="small muted">{t('supply.why')}</p>
      </div>
    </section>
  )
}
