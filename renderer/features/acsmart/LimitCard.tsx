import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { exceeded } from '../../../shared/installation/currentRules.ts'
import type { Installation } from '../../../shared/installation/installation.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'

/** The user limit: what it is, and, where the person allowed it, another one. */
export function LimitCard({ snapshot, installation }: { snapshot: AcsmartSnapshot; installation: Installation }) {
  const { t } = useTranslation(['acsmart', 'dictionary', 'common'])
  const backend = useBackend()
  const { run, error } = useCall()
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const { values, limit, consent, written, busy, failure } = snapshot
  if (values === null) return null
  const now = values.userLimit
  const shown = text ?? String(now)
  const amps = /^\d{1,3}$/.test(shown.trim()) ? Number(shown) : null
  const fits = amps !== null && (amps === 0 || (amps >= limit.min && amps <= limit.max))
  const why = !fits ? t('limit.range', limit) : amps === now ? t('limit.same') : null
  const above = exceeded(amps ?? now, installation)
  const set = async (): Promise<void> => {
    if (amps === null) return
    const outcome = await run(() => backend.acsmart.setLimit({ amps }))
    if (outcome.ok) setText(null)
  }
  const allow = (
    <button type="button" className="btn sm" onClick={() => void run(() => backend.acsmart.confirm())}>
      {t('common:visit.allow.allow')}
    </button>
  )
  return (
    <section className="card" aria-labelledby="limit">
      <div className="hd">
        <h2 id="limit">{t('limit.title')}</h2>
      </div>
      <div className="bd stack s2">
        <dl className="kv">
          <dt>{t('limit.now')}</dt>
          <dd>{now === 0 ? t('limit.off') : t('limit.amps', { amps: now })}</dd>
        </dl>
        {consent === 'needed' ? (
          <Note kind="warn" title={t('limit.ask.title')} actions={allow}>
            {t('limit.ask.why')}
          </Note>
        ) : (
          <form
            className="row wrap"
            onSubmit={event => {
              event.preventDefault()
              if (why === null && !busy) void set()
            }}
          >
            <label className="f" htmlFor={id}>
              {t('limit.new')}
            </label>
            <div className={`in sm amps ${fits ? '' : 'err'}`}>
              <input
                id={id}
                inputMode="numeric"
                aria-invalid={!fits}
                aria-describedby={`${id}-why`}
                value={shown}
                onChange={event => setText(event.target.value)}
              />
              <span className="unit">A</span>
            </div>
            <button type="submit" className="btn sm" aria-disabled={why !== null || busy}>
              {busy ? t('limit.setting') : t('limit.set', { amps: fits ? amps : '…' })}
            </button>
            <span id={`${id}-why`} className="small muted">
              {why ?? t('limit.range', limit)}
            </span>
          </form>
        )}
        {above.map(({ part, limit: rating }) => (
          <Note
            key={part}
            kind="warn"
            title={t(`dictionary:findings.above-${part}.title`, { value: amps ?? now, limit: rating })}
          >
            {t(`dictionary:findings.above-${part}.rule`, { limit: rating })}
          </Note>
        ))}
        {error !== null && failure === null && (
          <FailureCard info={error} condition={t('common:visit.left.untouched')} />
        )}
        {written !== null && (
          <>
            <State kind={written.found === written.sent ? 'ok' : 'warn'}>{t('limit.written', written)}</State>
            <p className="small muted wrapany">{t('limit.backup', { path: written.backup.path })}</p>
          </>
        )}
      </div>
    </section>
  )
}
