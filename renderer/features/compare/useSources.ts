import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/contract/backups.ts'
import { shownStation } from '../../../shared/stations/filedUnder.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { type SourceId, useComparisonStore } from '../../stores/comparison.ts'
import { useKeptFiles } from '../../stores/keptFiles.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useConnection, useStation } from '../../stores/snapshots.ts'
import { useAnswer } from '../../stores/useAnswer.ts'

/** Something that can be chosen to be compared. */
export interface Source {
  readonly id: SourceId
  /** In a list of choices. */
  readonly label: string
  /** At the head of a column and in a report. */
  readonly name: string
}

export interface SourceGroup {
  readonly name: 'open' | 'files' | 'backups' | 'templates'
  readonly sources: readonly Source[]
}

const NO_BACKUPS: readonly Backup[] = []
const REASONS = ['send', 'flash', 'receive'] as const

/**
 * The backups on this laptop, the newest first; those of the station in front of us alone, where there is one. `newest`: the backup taken last, as far
 * as the page knows; with another one they are asked for again.
 */
function useBackups(serial: string | null, newest: string | null): readonly Backup[] {
  const backend = useBackend()
  const connection = useConnection()
  const [known, setKnown] = useState<{ newest: string | null; backups: readonly Backup[] } | null>(null)
  useEffect(() => {
    let wanted = connection === 'open'
    if (wanted)
      void call(() => backend.backups.list({ serial })).then(answer => {
        if (wanted && answer.ok) setKnown({ newest, backups: answer.value })
      })
    return () => {
      wanted = false
    }
  }, [backend, connection, serial, newest])
  return known?.backups ?? NO_BACKUPS
}

/** All that can be compared now, by where it is from. */
export function useSources(): SourceGroup[] {
  const { t, i18n } = useTranslation('compare')
  const station = useStation()
  const { file, drafts } = useParameters()
  const files = useComparisonStore(state => state.files)
  const backups = useBackups(station?.identity.serial ?? null, station?.parameters?.backupId ?? null)
  const kept = useKeptFiles(null).files?.filter(({ name }) => name.toLowerCase().endsWith('.xml')) ?? []
  const templates = useAnswer(backend => backend.templates.list())?.filter(({ error }) => error === null) ?? []
  const edited = Object.keys(drafts).length > 0
  const received = station?.parameters ?? null
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })

  const open: Source[] = []
  if (file !== null) {
    const name = edited ? t('source.edited', { name: file.name }) : file.name
    open.push({ id: 'mine', label: edited ? name : t('source.open', { name }), name })
    if (edited) {
      const loaded = t('source.loaded', { name: file.name })
      open.push({ id: 'loaded', label: loaded, name: loaded })
    }
  } else if (received !== null && edited) {
    open.push({ id: 'mine', label: t('source.edits'), name: t('source.edits') })
  }
  if (received !== null) {
    const serial = station?.identity.serial ?? null
    const name = serial === null ? t('source.station') : t('source.stationNamed', { serial })
    open.push({ id: 'station', label: t('source.received', { name, time: time.format(received.receivedAt) }), name })
  }
  const reasonOf = (reason: string): string => {
    const known = REASONS.find(word => word === reason)
    return known ? t(`source.reason.${known}`) : reason
  }
  const parameters = backups.map(({ id, serial, takenAt, reason }) => {
    const when = day.format(takenAt)
    return {
      id: `backup:${id}` as const,
      label: t('source.backup', { when, serial, reason: reasonOf(reason) }),
      name: t('source.backupName', { when, serial }),
      takenAt,
    }
  })
  const xml = kept.map(({ id, station: filedUnder, name, takenAt }) => {
    const words = { when: day.format(takenAt), serial: shownStation(filedUnder), name }
    return { id: `kept:${id}` as const, label: t('source.kept', words), name: t('source.keptName', words), takenAt }
  })
  const groups: SourceGroup[] = [
    { name: 'open', sources: open },
    { name: 'files', sources: files.map(({ id, name }) => ({ id, label: name, name })) },
    { name: 'backups', sources: [...parameters, ...xml].sort((a, b) => b.takenAt - a.takenAt) },
    {
      name: 'templates',
      sources: templates.map(({ id, name }) => ({ id: `template:${id}`, label: name, name })),
    },
  ]
  return groups.filter(group => group.sources.length > 0)
}
