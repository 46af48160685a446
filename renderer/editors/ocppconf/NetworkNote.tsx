import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemRowGroup } from '../../../shared/ocppconf/itemRows.ts'
import { Note } from '../../ui/Note.tsx'

/** Where the station is found once the file is stored; there only where a network setting changed. `more`: what the page adds. */
export function NetworkNote({ groups, more }: { groups: readonly ItemRowGroup[]; more?: ReactNode }) {
  const { t } = useTranslation(['xml', 'greenup'])
  const moved = groups.filter(
    ({ group, rows }) => (group === 'rj45' || group === 'wifi') && rows.some(({ changed }) => changed),
  )
  if (moved.length === 0) return null
  return (
    <Note kind="warn" title={t('network.title')}>
      {moved.map(({ group, rows }) => {
        const port = group === 'unknown' ? '' : t(`greenup:groups.${group}`)
        const address = rows.find(({ item }) => item?.id === `${group}.ip`)
        const isTold = address?.changed && address.before !== null && address.before !== '' && address.value !== ''
        return (
          <span key={group}>
            {isTold
              ? t('network.moves', { now: address.value, before: address.before, port })
              : t('network.other', { port })}{' '}
          </span>
        )
      })}
      {more}
    </Note>
  )
}
