import { useTranslation } from 'react-i18next'
import type { LentAddress } from '../../shared/contract/network.ts'
import { useBackend } from '../stores/backend.tsx'
import { useCall } from '../stores/call.ts'
import { FailureCard } from '../ui/FailureCard.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'

interface Props {
  readonly lent: LentAddress
  /** The interface is there and does not have the address any more: the cable, sleep or DHCP took it. */
  readonly gone?: boolean
}

const TITLES = { us: 'title', other: 'other', left: 'left' } as const
const WHYS = { us: 'why', other: 'why', left: 'leftWhy' } as const

/** An address that has to be taken back, and the button that does it. Notes that cannot be read can only be forgotten. */
export function LentNote({ lent, gone = false }: Props) {
  const { t } = useTranslation('network')
  const backend = useBackend()
  const { run, busy, error } = useCall()
  const { interface: name, address, by } = lent
  const failure = error ?? lent.error
  const words = { interface: name, address }
  // Its error says it all.
  const damaged = address === null
  const button = (
    <button
      type="button"
      className="btn sm"
      aria-disabled={busy}
      onClick={busy ? undefined : () => void run(() => backend.network.restore({ interface: name }))}
    >
      <Icon name={busy ? 'busy' : 'undo'} />
      {busy ? t('lent.restoring') : t(damaged ? 'lent.forget' : 'lent.restore', words)}
    </button>
  )
  if (damaged && failure !== null) return <FailureCard info={failure} actions={button} />
  return (
    <>
      <Note
        kind={by === 'us' && !gone ? 'info' : 'warn'}
        title={t(`lent.${gone ? 'gone' : TITLES[by]}`, words)}
        actions={button}
      >
        {t(`lent.${gone ? 'goneWhy' : WHYS[by]}`, words)}
      </Note>
      {failure !== null && <FailureCard info={failure} />}
    </>
  )
}
