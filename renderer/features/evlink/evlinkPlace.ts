import { type EvlinkTask, evlinkTasks } from '../../../shared/stations/evlink/guide.ts'

export const evlinkTabs = ['overview', 'supervision', 'events', 'backup', 'guide'] as const
export type EvlinkTab = (typeof evlinkTabs)[number]

/** What the page shows, as it stands behind `#/evlink?`. */
export interface EvlinkPlace {
  readonly tab: EvlinkTab
  /** The task of the guide by hand. */
  readonly task: EvlinkTask
  /** The address another page knows the station by. */
  readonly address: string | null
}

export function evlinkPlaceOf(query: string): EvlinkPlace {
  const named = new URLSearchParams(query)
  return {
    tab: evlinkTabs.find(tab => tab === named.get('tab')) ?? 'overview',
    task: evlinkTasks.find(task => task === named.get('task')) ?? 'sign-in',
    address: named.get('address'),
  }
}

export function queryOfEvlink({ tab, task }: { tab: EvlinkTab; task?: EvlinkTask }): string {
  const query = new URLSearchParams({ tab })
  if (task !== undefined) query.set('task', task)
  return query.toString()
}
