import { useTranslation } from 'react-i18next'
import { useStation } from '../../stores/snapshots.ts'
import { clockTime } from '../../ui/clock.ts'
import { Note } from '../../ui/Note.tsx'
import { useNow } from '../../ui/useNow.ts'

/** How long after its time the boot log of a restart may come (ms): a controller needs a few seconds for its first line. */
const BOOT_MS = 20_000

/** The restart that a changed com_OCPPID brings by itself: counted down, then heard or missed. */
export function RestartNote({ restartsAt, sentAt }: { restartsAt: number; sentAt: number }) {
  const { t } = useTranslation('parameters')
  const lastBootAt = useStation()?.lastBootAt ?? null
  const now = useNow()
  const seconds = Math.ceil((restartsAt - now) / 1000)
  if (lastBootAt !== null && lastBootAt > sentAt)
    return (
      <Note kind="ok" title={t('job.restart.done', { at: clockTime(lastBootAt) })}>
        {t('job.restart.doneWhy')}
      </Note>
    )
  if (now > restartsAt + BOOT_MS)
    return (
      <Note kind="warn" title={t('job.restart.late')}>
        {t('job.restart.lateWhy')}
      </Note>
    )
  return (
    <Note kind="warn" title={seconds > 0 ? t('job.restart.in', { seconds }) : t('job.restart.now')}>
      {t('job.restart.why')}
    </Note>
  )
}
