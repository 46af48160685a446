import { useTranslation } from 'react-i18next'
import type { Backend } from '../../connectBackend.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { AskedActions } from '../../ui/AskedActions.tsx'
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
      title={t('common:visit.allow.title')}
      footer={
        <>
          <button type="button" className="btn big" data-autofocus onClick={close}>
            {t('common:cancel')}
          </button>
          <button type="button" className="btn big" onClick={byHand}>
            <Icon name="hand" />
            {t('common:visit.byHand')}
          </button>
          <button type="button" className="btn big danger" aria-disabled={busy} onClick={() => void (busy || allow())}>
            {t('common:visit.allow.allow')}
          </button>
        </>
      }
    >
      <div className="stack">
        {error !== null && <FailureCard info={error} condition={t('common:visit.left.untouched')} />}
        <AskedActions
          actions={(asking?.actions ?? []).map(id => ({ id, label: t(`errors:webAction.${id}`) }))}
          address={snapshot.address}
        />
      </div>
    </Sheet>
  )
}
