import { create } from 'zustand'
import { factoryAddresses, factoryLogins } from '../../../shared/network/stationAddresses.ts'
import type { GreenupAction } from '../../../shared/stations/greenupAction.ts'
import type { Backend } from '../../connectBackend.ts'
import { createXmlEditor } from '../../editors/ocppconf/xmlEditor.ts'
import type { GreenupJob } from './actionNeeds.ts'

/** The recovered OCPPConf.xml; it stays open while other pages are shown. */
export const useGreenupFile = createXmlEditor()

/** A value that was stored: what it was and what it is. */
export interface StoredValue {
  readonly label: string
  readonly before: string
  readonly after: string
  readonly atOnce: boolean
}

/** What was stored from here and read back. */
export interface StoredResult {
  readonly values: readonly StoredValue[]
  readonly at: number
  /** Where the file of before lies. */
  readonly backupPath: string | null
}

/** Something the station is asked for only once the person has allowed it. */
export interface Asking {
  readonly job: GreenupJob
  readonly actions: readonly GreenupAction[]
  work(backend: Backend): Promise<unknown>
}

interface Desk {
  readonly address: string
  readonly user: string
  /** As it was typed; forgotten once the station has taken it. */
  readonly password: string
  readonly asking: Asking | null
  readonly sheet: 'mode' | 'password' | 'store' | 'data' | 'leave' | 'kept' | null
  readonly way: 'file' | 'fields'
  /** What was typed for URL and UID; null: nothing yet. */
  readonly url: string | null
  readonly uid: string | null
  readonly result: StoredResult | null
  /** The station the open file is from, as its backups are filed. */
  readonly fileOf: string | null
}

const NOTHING: Omit<Desk, 'address' | 'user' | 'password'> = {
  asking: null,
  sheet: null,
  way: 'file',
  url: null,
  uid: null,
  result: null,
  fileOf: null,
}

/** What the page itself knows of the visit, beside what the backend says. */
export const useDesk = create<Desk>(() => ({
  address: factoryAddresses.greenup,
  user: factoryLogins.greenup.user,
  password: '',
  ...NOTHING,
}))

/** The visit is over: nothing of it is left, but what was typed to sign in. */
export function clearDesk(): void {
  useGreenupFile.getState().close()
  useDesk.setState(NOTHING)
}
