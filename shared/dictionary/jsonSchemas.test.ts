import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { itemListSchema } from '../ocppconf/itemSchema.ts'
import { advisoriesSchema } from '../stations/evlink/advisories.ts'
import { dictionarySchema } from './dictionarySchema.ts'
import {
  connectorsSchema,
  errorCodesSchema,
  messagesSchema,
  smartChargingSchema,
  webFieldsSchema,
} from './knowledgeSchema.ts'
import { vendors } from './vendors.ts'

const folder = new URL('../../resources/dictionaries/', import.meta.url)

const schemas: Readonly<Record<string, z.ZodType>> = {
  keys: dictionarySchema,
  messages: messagesSchema,
  'error-codes': errorCodesSchema,
  connectors: connectorsSchema,
  'web-fields': webFieldsSchema,
  'smart-charging': smartChargingSchema,
  ocppconf: itemListSchema,
  advisories: advisoriesSchema,
}

const files = vendors.flatMap(vendor =>
  readdirSync(new URL(`${vendor}/`, folder)).map(file => [vendor, file.replace(/\.json$/, '')] as const),
)

const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

describe('the JSON schemas of the dictionaries', () => {
  it.each(Object.entries(schemas))(
    '%s is the one the program reads by (vitest -u writes it anew)',
    async (name, schema) => {
      const printed = JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)
      await expect(`${printed}\n`).toMatchFileSnapshot(`../../resources/dictionaries/schema/${name}.schema.json`)
    },
  )

  it.each(files)('%s: %s names its own, and fits it', (vendor, name) => {
    const data = read(`${vendor}/${name}.json`)
    expect(data.$schema).toBe(`../schema/${name}.schema.json`)
    const validate = new Ajv({ strict: false }).compile(read(`schema/${name}.schema.json`))
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  })
})
