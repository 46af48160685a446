import data from '../../resources/dictionaries/legrand/ocppconf.json' with { type: 'json' }
import { type Item, itemListSchema } from './itemSchema.ts'

/** The 26 things OCPPConf.xml of a Green'up station can hold (guide 0 590 56, 'Possible configurations'). */
export const ocppconfItems = itemListSchema.parse(data)

const byId = new Map<string, Item>(ocppconfItems.items.map(item => [item.id, item]))

/** The item of this id, or undefined. */
export function ocppconfItem(id: string): Item | undefined {
  return byId.get(id)
}
