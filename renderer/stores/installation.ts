import { useEffect } from 'react'
import { create } from 'zustand'
import { type Installation, UNKNOWN_INSTALLATION } from '../../shared/installation/installation.ts'
import { useBackend } from './backend.tsx'
import { call } from './call.ts'
import { useConnection, useStation } from './snapshots.ts'

/** What the pages know of each station's supply, by the name it is kept under. */
const known = create<Readonly<Record<string, Installation>>>(() => ({}))

/** What feeds the station in front of us, or the files that are edited without one. */
export interface StationInstallation {
  readonly installation: Installation
  /** The station's serial or ID; null where there is none, and it holds for files. */
  readonly name: string | null
  /** Keeps it, on disk too. @throws what the backend refuses. */
  save(installation: Installation): Promise<void>
}

/** `of`: a station that has no serial to be known by, named by where it is. */
export function useInstallation(of: string | null = null): StationInstallation {
  const backend = useBackend()
  const connection = useConnection()
  const identity = useStation()?.identity
  const name = of ?? identity?.serial ?? identity?.moduleId ?? identity?.ocppId ?? null
  const station = name ?? 'file'
  const installation = known(all => all[station])
  const missing = installation === undefined
  useEffect(() => {
    if (!missing || connection !== 'open') return
    void call(() => backend.installation.get({ station })).then(answer => {
      if (answer.ok) known.setState({ [station]: answer.value })
    })
  }, [backend, connection, station, missing])
  return {
    installation: installation ?? UNKNOWN_INSTALLATION,
    name,
    save: async wanted => {
      known.setState({ [station]: await backend.installation.set({ station, installation: wanted }) })
    },
  }
}
