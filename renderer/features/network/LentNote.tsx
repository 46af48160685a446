import { useTranslation } from 'react-i18next'
import type { LentAddress } from '../../../shared/contract/network.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'

/** An address that has to be taken back, and the button that does it. */
export function LentNote({ lent }: { lent: LentAddress }) {
  const { t } = useTranslation('network')
  const backend = useBackend()
  const { run, busy, error } = useCall()
  const name = lent.interface
  const failure = error ?? lent.error
  const restore = (
    <button
      type="button"
      className="btn sm"
      aria-disabled={busy}
      onClick={busy ? undefined : () => void run(() => backend.network.restore({ interface: name }))}
    >
      <Icon name={busy ? 'busy' : 'undo'} />
      {busy ? t('lent.restoring') : t('lent.restore', { interface: name })}
    </button>
  )
  return (
    <>
      <Note kind="info" title={t('lent.title', { interface: name, address: lent.address })} actions={restore}>
        {t('lent.why')}
      </Note>
      {failure !== null && <FailureCard info={failure} />}
    </>
  )
}
