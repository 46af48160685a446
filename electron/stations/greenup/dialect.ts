import { z } from 'zod'
import greenupSim1 from '../../../resources/dialects/greenup-sim-1.json' with { type: 'json' }
import { greenupActionSchema } from '../../../shared/stations/greenupAction.ts'
import { rowSchema } from '../web/dialectRows.ts'

const pathSchema = z.string().startsWith('/')
const words = z.array(z.string()).min(1)
/** The same thing in the languages of the station's own pages. */
const inPageLanguages = z.object({ fr: z.string(), en: z.string() })
const ms = z.number().int().nonnegative()

/**
 * The web pages of a Green'up station, as data: the client and the simulator read the same rows, and other firmware is another file in
 * `resources/dialects`. Times in ms, sizes in bytes. What each row rests on: docs/web-stations.md.
 */
const dialectSchema = z.object({
  id: z.string(),
  /** Firmware it was confirmed on; null: nobody has. */
  confirmed: z.string().nullable(),
  rows: z.record(z.string().regex(/^G\d+$/), rowSchema),
  /** The row that says how each action is done. */
  actions: z.record(greenupActionSchema, z.string()),
  base: z.object({ address: z.string(), user: z.string(), password: z.string() }),
  login: z.object({
    path: pathSchema,
    userField: z.string(),
    passwordField: z.string(),
    cookie: z.string(),
    idleMs: ms,
    wrongStatus: z.number().int(),
    wrongDelayMs: ms,
    lockAfter: z.number().int(),
    lockMs: ms,
    wrongWords: inPageLanguages,
    lockedWords: inPageLanguages,
  }),
  pages: z.object({
    root: pathSchema,
    mode: pathSchema,
    network: pathSchema,
    rfid: pathSchema,
    update: pathSchema,
    about: pathSchema,
    /** One of these is in the title of every page. */
    titles: words,
    header: z.string(),
    headerUser: z.string(),
    /** Day, month, year, hour, minute, second, sign, hours and minutes off UTC. */
    clock: z.string(),
    rfidWords: z.object({ active: words, inactive: words }),
    aboutWords: z.object({ serial: words, firmware: words, model: words }),
  }),
  mode: z.object({
    path: pathSchema,
    sideField: z.string(),
    modeField: z.string(),
    /** The side to begin with first. */
    sides: z.tuple([z.literal('right'), z.literal('left')]),
    values: z.record(z.enum(['immediate', 'external', 'schedule', 'modbus', 'ocpp']), inPageLanguages),
  }),
  recover: z.object({ path: pathSchema, mediaType: z.string(), fileName: z.string(), delayMs: ms }),
  store: z.object({
    path: pathSchema,
    fileField: z.string(),
    taken: z.string(),
    notTaken: inPageLanguages,
    maxBytes: z.number().int(),
  }),
  status: z.object({
    path: pathSchema,
    fields: z.object({
      activation: z.string(),
      connection: z.string(),
      heartbeatInterval: z.string(),
      data: z.string(),
      error: z.string(),
    }),
    /** What stands between URL and UID in 'OCPP data'; the French guide's first. */
    separators: words,
    connectionWords: z.object({ disconnected: words, connecting: words, connected: words }),
  }),
  data: z.object({ path: pathSchema, urlField: z.string(), uidField: z.string(), needs: z.string() }),
  activate: z.object({ path: pathSchema, field: z.string(), on: z.string(), off: z.string() }),
  /** Where a page says what went wrong. */
  errorSelector: z.string(),
  network: z.object({ oldAnswersMs: ms }),
  limits: z.object({ answerBytes: z.number().int() }),
  driver: z.object({
    requestMs: ms,
    exportMs: ms,
    pollMs: ms,
    connectedWithinMs: ms,
    followEveryMs: ms,
    followWithinMs: ms,
    clockToleranceMs: ms,
  }),
})
export type GreenupDialect = z.infer<typeof dialectSchema>

export const GREENUP_SIM_1: GreenupDialect = dialectSchema.parse(greenupSim1)
