import { useTranslation } from 'react-i18next'
import type { Backend } from '../../connectBackend.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { actionNeeds } from './actionNeeds.ts'
import { useDesk } from './greenupDesk.ts'
import { useVisitTools } from './visitTools.ts'

/** Nobody has confirmed this page yet: allow it for this station, or do it by hand. */
export function AllowSheet({ onAllow }: { onAllow(work: (backend: Backend) => Promise<unknown>): void }) {
  const { t } = useTranslation(['greenup', 'errors', 'common'])
  const backend = useBackend()
  const { snapshot, open } = useVisitTools()
  const { asking } = useDesk()
  const { run, busy, error } = useCall()
  const close = (): void => useDesk.setState({ asking: null })
  const allow = async (): Promise<void> => {
    if (asking === null) return
    const outcome = await run(() => backend.greenup.confirm({ actions: [...asking.actions] }))
    if (!outcome.ok) return
    close()
    onAllow(asking.work)
  }
  const byHand = (): void => {
    if (asking !== null) open('hand', actionNeeds[asking.job].task)
    close()
  }
  return (
    <Sheet
      opened={asking !== null}
      onClose={close}
      role="alertdialog"
      size={620}
      title={t('page.allow.title')}
      footer={
        <>
          <button type="button" className="btn big" data-autofocus onClick={close}>
            {t('common:cancel')}
          </button>
          <button type="button" className="btn big" onClick={byHand}>
            <Icon name="hand" />
            {t('page.byHand')}
          </button>
          <button type="button" className="btn big danger" aria-disabled={busy} onClick={() => void (busy || allow())}>
            {t('page.allow.allow')}
          </button>
        </>
      }
    >
      <div className="stack">
        {error !== null && <FailureCard info={error} condition={t('left.untouched')} />}
        <p>{t('page.allow.what')}</p>
        <ul className="stack s1">
          {snapshot.ways
            .filter(({ action }) => asking?.actions.includes(action))
            .map(({ action, row, evidence }) => (
              <li key={action} className="row wrap">
                <b className="grow">{t(`errors:webAction.${action}`)}</b>
                <span className="small muted">
                  {t('page.evidence.row', { row, dialect: snapshot.dialect.id })} · {t(`page.evidence.${evidence}`)}
                </span>
              </li>
            ))}
        </ul>
        <p className="small muted">{t('page.allow.once', { address: snapshot.address })}</p>
      </div>
    </Sheet>
  )
}
