import type { Message, Support } from '../../../shared/dictionary/knowledgeSchema.ts'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import type { Vendor } from '../../../shared/dictionary/vendors.ts'
import { messageId } from '../../stores/dictionaryPlace.ts'

/** What one vendor, or one release of its stations, says of every message. */
export interface MatrixColumn {
  readonly vendor: Vendor
  readonly release: { readonly id: string; readonly version: string } | null
}

/** A message in one direction. `said`: what each vendor's list has of it; `support`: a cell for each column, null where it is not listed. */
export interface MatrixRow {
  readonly id: string
  readonly name: string
  readonly direction: Message['direction']
  readonly said: readonly { readonly searched: Searched; readonly message: Message }[]
  readonly support: readonly (Support | null)[]
}

export interface MessageMatrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** Vendors whose documents list no messages. */
  readonly without: readonly Vendor[]
}

function columnsOf({ vendor, knowledge }: Searched): MatrixColumn[] {
  if (knowledge.messages === null) return []
  const { releases } = knowledge.messages
  return releases.length === 0 ? [{ vendor, release: null }] : releases.map(release => ({ vendor, release }))
}

function supportIn({ vendor, release }: MatrixColumn, said: MatrixRow['said']): Support | null {
  const message = said.find(({ searched }) => searched.vendor === vendor)?.message
  if (message === undefined) return null
  return (release === null ? undefined : message.releases?.[release.id]) ?? message.support
}

/** Which messages the stations know: from the station first, each direction by name. */
export function messageMatrix(all: readonly Searched[]): MessageMatrix {
  const columns = all.flatMap(columnsOf)
  const said = new Map<string, { searched: Searched; message: Message }[]>()
  for (const searched of all)
    for (const message of searched.knowledge.messages?.messages ?? []) {
      const id = messageId(message.message, message.direction)
      said.set(id, [...(said.get(id) ?? []), { searched, message }])
    }
  const rows = [...said].flatMap(([id, known]): MatrixRow[] => {
    const message = known[0]?.message
    if (message === undefined) return []
    const support = columns.map(column => supportIn(column, known))
    return [{ id, name: message.message, direction: message.direction, said: known, support }]
  })
  const without = all.filter(({ knowledge }) => knowledge.messages === null).map(({ vendor }) => vendor)
  return {
    columns,
    rows: rows.sort((a, b) => a.direction.localeCompare(b.direction) || a.name.localeCompare(b.name)),
    without,
  }
}
