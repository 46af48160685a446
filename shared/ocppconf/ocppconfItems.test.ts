import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { itemIds, itemListSchema } from './itemSchema.ts'
import { ocppconfItem, ocppconfItems } from './ocppconfItems.ts'

const facts = new URL('../../../shared/facts/legrand-greenup.json', import.meta.url)

const factsSchema = z.object({
  ocppconf_xml: z.object({
    file_name: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        related_key: z.string().nullable(),
        secret: z.boolean().default(false),
        unit: z.string().optional(),
        unit_stated: z.boolean().default(true),
        min: z.number().optional(),
        max: z.number().optional(),
        allowed: z.array(z.string()).default([]),
        group: z.string(),
      }),
    ),
  }),
})

const KINDS: Record<string, readonly string[]> = {
  uri: ['websocket'],
  string: ['text', 'uid'],
  ipv4: ['ipv4', 'netmask'],
  boolean: ['switch'],
  integer: ['integer'],
  enum: ['choice'],
  unspecified: ['unspecified'],
}

describe('the items of OCPPConf.xml', () => {
  it('are the 26 of the guide, in its order', () => {
    expect(ocppconfItems.items.map(({ id }) => id)).toEqual(itemIds)
    expect(itemIds).toHaveLength(26)
  })

  it('are refused with an item that stands twice, an unknown id or an unlisted document', () => {
    const [first] = ocppconfItems.items
    expect(itemListSchema.safeParse({ ...ocppconfItems, items: [first, first] }).success).toBe(false)
    expect(itemListSchema.safeParse({ ...ocppconfItems, items: [{ ...first, id: 'nothing' }] }).success).toBe(false)
    expect(itemListSchema.safeParse({ ...ocppconfItems, documents: {} }).success).toBe(false)
  })

  it.runIf(existsSync(facts))('say what was read in the guides', () => {
    const { file_name, items } = factsSchema.parse(JSON.parse(readFileSync(facts, 'utf8'))).ocppconf_xml
    expect(ocppconfItems.file).toBe(file_name)
    expect(items.map(({ id }) => id)).toEqual(itemIds)
    for (const fact of items) {
      const item = ocppconfItem(fact.id)
      if (!item) throw new Error(`no item ${fact.id}`)
      expect([fact.id, KINDS[fact.type]]).toEqual([fact.id, expect.arrayContaining([item.value.kind])])
      // The one difference: basicAuthentication is masked, since it may hold credentials.
      const { id, key, secret } = item
      expect([id, key, secret && id !== 'basicAuthentication']).toEqual([id, fact.related_key, fact.secret])
      if (item.value.kind === 'integer') {
        const { min, max, unit, unitStated } = item.value
        expect([min, max, unit, unitStated]).toEqual([fact.min, fact.max, fact.unit, fact.unit_stated])
      }
      if (item.value.kind === 'choice') expect(item.value.options).toHaveLength(fact.allowed.length)
      expect(item.group === 'point').toBe(fact.group.startsWith('charge point'))
    }
  })
})
