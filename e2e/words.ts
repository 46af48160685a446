import { createRequire } from 'node:module'
import common from '../shared/strings/en/common.json' with { type: 'json' }
import connect from '../shared/strings/en/connect.json' with { type: 'json' }
import firmware from '../shared/strings/en/firmware.json' with { type: 'json' }
import overview from '../shared/strings/en/overview.json' with { type: 'json' }
import parameters from '../shared/strings/en/parameters.json' with { type: 'json' }
import start from '../shared/strings/en/start.json' with { type: 'json' }
import type { Language } from '../shared/strings/strings.ts'

/** The texts the specs press and read, in the shape of English. */
export interface Words {
  common: typeof common
  connect: typeof connect
  firmware: typeof firmware
  overview: typeof overview
  parameters: typeof parameters
  start: typeof start
}

const require = createRequire(import.meta.url)

/** What the page says in a language, from the very files it says it from. */
export function wordsIn(language: Language): Words {
  const file = (name: keyof Words) => require(`../shared/strings/${language}/${name}.json`)
  return {
    common: file('common'),
    connect: file('connect'),
    firmware: file('firmware'),
    overview: file('overview'),
    parameters: file('parameters'),
    start: file('start'),
  }
}

/** A text with its {{placeholders}} filled. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
