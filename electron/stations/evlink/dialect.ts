import { z } from 'zod'
import evlinkSim1 from '../../../resources/dialects/evlink-sim-1.json' with { type: 'json' }
import { evlinkActionSchema } from '../../../shared/contract/evlink.ts'
import { rowSchema } from '../web/dialectRows.ts'

const workerNameSchema = z.enum([
  'login',
  'index',
  'chargeDetails',
  'exportFile',
  'general',
  'network',
  'supervision',
  'exportConfiguration',
  'importConfiguration',
  'reboot',
  'maintenance',
  'passwords',
])
export type WorkerName = z.infer<typeof workerNameSchema>

const fieldSchema = z.strictObject({
  /** The page it stands on. */
  worker: z.enum(['general', 'network', 'supervision']),
  /** Its name in the form. */
  name: z.string().min(1),
  /** How the page shows a value (guide) and what its form sends for it. */
  values: z.record(z.string(), z.string()).optional(),
})
export type FieldRow = z.infer<typeof fieldSchema>

const pairs = z.record(z.string(), z.string())

/**
 * What a station's web pages are asked and answer, as data: client and simulator read the same rows, and what a real station turns out to
 * do is another file. Times in ms, sizes in bytes. What each row (E1-E13) rests on: docs/web-stations.md.
 */
const dialectSchema = z.strictObject({
  $comment: z.string(),
  id: z.string(),
  /** Release it was confirmed on; null: nobody has. */
  confirmed: z.string().nullable(),
  rows: z.record(z.string().regex(/^E\d+$/), rowSchema),
  station: z.strictObject({
    address: z.ipv4(),
    user: z.string(),
    password: z.string(),
    /** The identity that stands for the MAC address of the board (guide 6.3.3.1). */
    unsetId: z.string(),
    /** Read-only parameters that differ from what OCPP expects (guide 8.1). */
    fixedKeys: pairs,
  }),
  entry: z.string().startsWith('/'),
  workerParameter: z.string(),
  workers: z.record(workerNameSchema, z.strictObject({ name: z.string(), row: z.string() })),
  cookies: z.strictObject({ token: z.string(), session: z.string() }),
  login: z.strictObject({
    user: z.string(),
    password: z.string(),
    language: z.string(),
    remember: z.strictObject({ name: z.string(), value: z.string() }),
    languages: z.array(z.string()).min(1),
  }),
  index: z.strictObject({
    /** A word in the title of every page. */
    page: z.string(),
    /** The id of a tab that only the frame after the login has. */
    tab: z.string(),
    /** The ids of the elements that hold each fact. */
    facts: z.record(z.enum(['name', 'state', 'product', 'reference', 'serial', 'release', 'mac']), z.string()),
    products: z.record(z.string(), z.enum(['smart-wallbox', 'parking', 'city'])),
    operational: z.string(),
  }),
  chargeData: z.strictObject({
    prepare: pairs,
    /** Takes the station's own address. */
    addressParameter: z.string(),
    /** The file that `prepare` had made: no other is ever asked for. */
    file: pairs,
    contentType: z.string(),
    separator: z.string().length(1),
    decimal: z.string().length(1),
    columns: z.array(z.string()).min(1),
  }),
  configuration: z.strictObject({ file: z.string(), upload: z.string(), contentType: z.string() }),
  /** Patterns of an event's row and of a plug's heading, and the word of a good state. */
  maintenance: z.strictObject({ event: z.string(), plug: z.string(), ok: z.string() }),
  passwords: z.strictObject({ old: z.string(), new: z.string(), repeat: z.string() }),
  /** The element in which a page says what became of the last request. */
  message: z.strictObject({
    id: z.string(),
    attribute: z.string(),
    saved: z.string(),
    refused: z.string(),
    denied: z.string(),
    locked: z.string(),
  }),
  fields: z.record(z.string(), fieldSchema),
  /** The rows each action stands on. */
  actions: z.record(evlinkActionSchema, z.array(z.string()).min(1)),
  driver: z.strictObject({
    exportMs: z.number().positive(),
    /** How long a locked login is left alone. */
    lockedSeconds: z.number().positive(),
    largestExport: z.number().int().positive(),
    rebootGoneMs: z.number().positive(),
    rebootBackMs: z.number().positive(),
    rebootAskEveryMs: z.number().positive(),
    /** A clock that is off by more is told of. */
    clockOffMs: z.number().positive(),
  }),
  device: z.strictObject({
    rebootOffMs: z.number().positive(),
    rebootDelayMs: z.number().positive(),
    wrongPasswordMs: z.number().positive(),
    exportMs: z.number().positive(),
    sessionIdleMs: z.number().positive(),
    largestUpload: z.number().int().positive(),
    /** Wrong passwords that lock the login, and for how long. */
    wrongPasswords: z.number().int().positive(),
    lockMs: z.number().positive(),
  }),
})
export type EvlinkDialect = z.infer<typeof dialectSchema>

/** The assumed dialect `evlink-sim-1`: only its rows E1 and E7 were seen on stations. */
export const EVLINK_SIM_1: EvlinkDialect = dialectSchema.parse(evlinkSim1)

/** The path and query of a page; the only place that makes one. */
export function pathOf(
  dialect: EvlinkDialect,
  worker: WorkerName,
  query: Readonly<Record<string, string>> = {},
): string {
  const parameters = Object.entries({ [dialect.workerParameter]: dialect.workers[worker].name, ...query })
  // Slashes stay as they are: the stations that were seen were asked so.
  const encoded = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
  return `${dialect.entry}?${encoded.join('&')}`
}
