import type { EvlinkEvent } from '../../../shared/contract/evlink.ts'
import { schneider } from '../../../shared/dictionary/knowledge/schneider.ts'
import type { EvlinkDialect } from './dialect.ts'
import type { EvlinkPage } from './EvlinkPage.ts'

/** More plugs than any station has, more events than the guide: what is beyond is no report. */
const MOST_PLUGS = 8
const MOST_EVENTS = 200

/** Names the guide has for a code besides the one the page shows. */
function otherNames(code: string, shown: string): string[] {
  const known = schneider.errorCodes?.codes.find(each => each.code === code)
  return known ? [known.name, ...known.alsoKnownAs].filter(name => name.toLowerCase() !== shown.toLowerCase()) : []
}

/**
 * The events of the maintenance report (guide 6.3.2.2, row E8), in the page's order, with a state for each plug. Throws AppError page-not-recognised
 * where the page has none.
 */
export function readEvents(page: EvlinkPage, dialect: EvlinkDialect): { plugs: string[]; rows: EvlinkEvent[] } {
  const { event, plug, ok } = dialect.maintenance
  const rows: EvlinkEvent[] = []
  let plugs: string[] = []
  for (const [first = '', ...cells] of page.rows()) {
    const [, code, name] = new RegExp(event).exec(first) ?? []
    if (code === undefined || name === undefined) {
      const numbers = cells.map(cell => new RegExp(plug).exec(cell)?.[1])
      if (rows.length === 0 && numbers.length > 0 && numbers.every(number => number !== undefined)) plugs = numbers
      continue
    }
    const states = cells.slice(0, MOST_PLUGS).map(text => ({ ok: text === ok, text: text.slice(0, 100) }))
    rows.push({ code, name: name.slice(0, 100), alsoKnownAs: otherNames(code, name), states })
  }
  const columns = rows[0]?.states.length ?? 0
  const even = rows.every(({ states }) => states.length === columns)
  if (columns === 0 || !even || rows.length > MOST_EVENTS) throw page.notRecognised(dialect.workers.maintenance.name)
  return { plugs: plugs.length === columns ? plugs : (rows[0]?.states.map((_, at) => String(at + 1)) ?? []), rows }
}
