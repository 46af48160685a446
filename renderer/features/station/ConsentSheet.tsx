import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useConsent } from '../../stores/consent.ts'
import { useStation } from '../../stores/snapshots.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** Asks, once per station, whether to write in a dialect that nobody has confirmed on hardware. Opened by `useConsent().ask()`. */
export function ConsentSheet() {
  const { t } = useTranslation('common')
  const backend = useBackend()
  const station = useStation()
  const { asking, answer } = useConsent()
  const accept = useCall()
  const [agreed, setAgreed] = useState(false)
  useEffect(() => {
    if (asking) setAgreed(false)
  }, [asking])
  useEffect(() => {
    if (asking && station === null) answer(false)
  }, [asking, station, answer])
  const give = async () => {
    const outcome = await accept.run(() => backend.station.acceptUnconfirmed())
    if (outcome.ok) answer(true)
  }
  const footer = (
    <>
      <button type="button" className="btn big" data-autofocus onClick={() => answer(false)}>
        {t('cancel')}
      </button>
      <button
        type="button"
        className="btn primary"
        aria-disabled={!agreed || accept.busy}
        onClick={agreed ? give : undefined}
      >
        {t('consent.accept')}
      </button>
    </>
  )
  return (
    <Sheet opened={asking} onClose={() => answer(false)} title={t('consent.title')} footer={footer}>
      <div className="stack">
        <p>{t('consent.what', { dialect: station?.dialect.id ?? '' })}</p>
        <Note kind="warn" title={t('consent.risk')}>
          {t('consent.spare')}
        </Note>
        <ul className="stack s1 bullets">
          <li>{t('consent.backup')}</li>
          <li>{t('consent.answered')}</li>
          <li>{t('consent.once')}</li>
        </ul>
        <label className="check">
          <input type="checkbox" className="cb" checked={agreed} onChange={event => setAgreed(event.target.checked)} />
          <span>{t('consent.agree')}</span>
        </label>
        {accept.error !== null && <FailureCard info={accept.error} station="untouched" />}
      </div>
    </Sheet>
  )
}
