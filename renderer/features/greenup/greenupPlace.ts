import { type GreenupTask, greenupTasks } from '../../../shared/stations/greenup/guide.ts'

/** The tabs of a visit. Texts: `greenup:page.tab.<tab>`. */
export const greenupTabs = ['overview', 'file', 'status', 'hand'] as const
export type GreenupTab = (typeof greenupTabs)[number]

/** What the page keeps of itself in the address. */
export interface GreenupPlace {
  readonly tab: GreenupTab
  /** Of the guide by hand: the task to begin with; null for the first. */
  readonly task: GreenupTask | null
  /** The address another page found the station at. */
  readonly address: string | null
}

/** The place a query names: `tab=hand&task=store`, `address=192.168.1.200`. Anything unknown counts as not there. */
export function greenupPlace(query: string): GreenupPlace {
  const said = new URLSearchParams(query)
  return {
    tab: greenupTabs.find(tab => tab === said.get('tab')) ?? 'overview',
    task: greenupTasks.find(task => task === said.get('task')) ?? null,
    address: said.get('address'),
  }
}

/** The query of a tab. */
export function greenupQuery(tab: GreenupTab, task: GreenupTask | null = null): string {
  const query = new URLSearchParams({ tab })
  if (task !== null) query.set('task', task)
  return query.toString()
}
