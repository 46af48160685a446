import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { Note } from '../../ui/Note.tsx'

/** That something saved waits for a reboot, and where the station answers then. */
export function RebootNote({ snapshot }: { snapshot: EvlinkSnapshot }) {
  const { t } = useTranslation('evlink')
  const { rebootNeeded, movesTo, busy } = snapshot
  if (!rebootNeeded || busy !== null) return null
  return (
    <Note kind="warn" title={t('rebootNeeded')}>
      {movesTo !== null && t('movesTo', { address: movesTo })}
    </Note>
  )
}
