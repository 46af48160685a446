import { useTranslation } from 'react-i18next'
import { State } from '../../ui/State.tsx'
import { useTimes } from './useTimes.ts'
import { useVisitTools } from './visitTools.ts'

/** The station as its pages show it. */
export function FactsCard() {
  const { t } = useTranslation(['greenup', 'common'])
  const time = useTimes()
  const { snapshot, act } = useVisitTools()
  const { identity, address, secure, generation, header, status, stored, busy } = snapshot
  const unknown = <span className="muted">{t('facts.unknown')}</span>
  const rows = [
    { label: t('facts.address'), value: `${secure ? 'https' : 'http'}://${address}` },
    { label: t('facts.model'), value: identity.model ?? unknown },
    { label: t('facts.serial'), value: identity.serial ?? unknown },
    { label: t('facts.firmware'), value: identity.firmware ?? unknown },
    { label: t('facts.generation'), value: generation === null ? unknown : t(`generation.${generation}`) },
    {
      label: t('facts.time'),
      value: header?.time == null ? unknown : header.off ? <State kind="warn">{header.time}</State> : header.time,
    },
    { label: t('page.facts.user'), value: header?.user ?? unknown },
    { label: t('page.facts.rfid'), value: header?.rfid ? t(`page.rfid.${header.rfid}`) : unknown },
    { label: t('facts.data'), value: status === null ? unknown : status.data === '' ? t('page.empty') : status.data },
    {
      label: t('facts.stored'),
      value:
        stored === null
          ? t('page.facts.notStored')
          : t('page.facts.storedAt', { data: stored.data, time: time(stored.at) }),
    },
  ]
  return (
    <section className="card" aria-labelledby="greenup-facts">
      <div className="hd">
        <h2 id="greenup-facts" className="grow">
          {t('page.facts.title')}
        </h2>
        <button
          type="button"
          className="btn sm"
          aria-disabled={busy !== null}
          onClick={() => busy === null && act('readStatus', backend => backend.greenup.refresh())}
        >
          {t('common:visit.readAgain')}
        </button>
      </div>
      <dl className="kv bd">
        {rows.map(({ label, value }) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd className="wrapany">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
