import { elementsOf } from '../../../../shared/ocppconf/xmlFields.ts'
import { parseXmlFile, setXmlValue, toBytes, type XmlFile } from '../../../../shared/ocppconf/xmlFile.ts'
import type { GreenupConnection, GreenupMode, GreenupSide } from '../../../../shared/stations/greenupFacts.ts'
import type { GreenupDialect } from '../dialect.ts'
import type { GreenupFault } from './faults.ts'

/** Where the simulated station's file has what it uses itself; the driver knows none of it. */
const PLACES = {
  uri: '/OCPPConf/Server/URI',
  uid: '/OCPPConf/Server/UID',
  address: '/OCPPConf/Ethernet/Address',
  dhcp: '/OCPPConf/Ethernet/DHCP',
  user: '/OCPPConf/Web/Login',
  password: '/OCPPConf/Web/Password',
} as const

/** The interval the simulated server gives, in s. */
const SERVER_INTERVAL = 300
const CONNECTING_AFTER_MS = 1000
const CONNECTED_AFTER_MS = 4000

/** What a simulated station knows and does, without its pages. */
export class StationState {
  readonly modes: Map<GreenupSide, GreenupMode>
  readonly #dialect: GreenupDialect
  readonly #faults: ReadonlySet<GreenupFault>
  readonly #timeFactor: number
  #conf: XmlFile
  #bytes: Uint8Array
  #activatedAt: number | null = null

  constructor(
    conf: string,
    sides: 1 | 2,
    dialect: GreenupDialect,
    faults: ReadonlySet<GreenupFault>,
    timeFactor: number,
  ) {
    this.#bytes = new TextEncoder().encode(conf)
    this.#conf = parseXmlFile(this.#bytes)
    this.#dialect = dialect
    this.#faults = faults
    this.#timeFactor = timeFactor
    this.modes = new Map(dialect.mode.sides.slice(0, sides).map(side => [side, 'immediate']))
  }

  /** OCPPConf.xml, byte for byte as it was stored last. */
  get file(): Uint8Array {
    return this.#bytes
  }

  value(name: keyof typeof PLACES): string {
    return elementsOf(this.#conf).find(({ path }) => path === PLACES[name])?.value ?? ''
  }

  /** Takes a file into account; false where it is none. */
  store(bytes: Uint8Array): boolean {
    const { maxBytes } = this.#dialect.store
    if (bytes.length > maxBytes || this.#faults.has('xml-ignored')) return false
    try {
      this.#conf = parseXmlFile(bytes)
      this.#bytes = bytes
    } catch {
      return false
    }
    if (this.#faults.has('uid-blank')) this.#set('uid', `${this.value('uid')} `)
    return true
  }

  /** The two fields of generation 2. */
  saveData(url: string, uid: string): void {
    this.#set('uri', url)
    this.#set('uid', this.#faults.has('uid-blank') ? `${uid} ` : uid)
  }

  #set(name: keyof typeof PLACES, value: string): void {
    this.#conf = setXmlValue(this.#conf, PLACES[name], value)
    this.#bytes = toBytes(this.#conf)
  }

  /** One side's mode; OCPP holds for the whole station. */
  choose(side: GreenupSide, mode: GreenupMode): void {
    for (const each of this.modes.keys()) if (each === side || mode === 'ocpp') this.modes.set(each, mode)
  }

  activate(on: boolean): void {
    if (this.#faults.has('activation-ignored')) return
    if (!on) this.#activatedAt = null
    else this.#activatedAt ??= performance.now()
  }

  get activated(): boolean {
    return this.#activatedAt !== null
  }

  /** How the connection stands: it takes a moment, and a server that can be reached. */
  get connection(): GreenupConnection {
    if (this.#activatedAt === null || this.value('uri') === '') return 'disconnected'
    const since = (performance.now() - this.#activatedAt) / this.#timeFactor
    if (since < CONNECTING_AFTER_MS) return 'disconnected'
    const clockWrong = this.#faults.has('clock-wrong') && this.value('uri').startsWith('wss:')
    const never = this.#faults.has('stuck-connecting') || clockWrong
    return never || since < CONNECTED_AFTER_MS ? 'connecting' : 'connected'
  }

  /** 'OCPP data': URL, a slash and the UID. */
  get data(): string {
    const uri = this.value('uri')
    return uri === '' ? '' : `${uri}${this.#dialect.status.separators[0]}${this.value('uid')}`
  }

  /** s; null before the server gave one. */
  get heartbeatInterval(): number | null {
    return this.connection === 'connected' ? SERVER_INTERVAL : null
  }

  /** The clock as pages show it. */
  get clock(): string {
    const now = this.#faults.has('clock-wrong') ? new Date(Date.UTC(2000, 0, 1, 0, 3, 12)) : new Date()
    const local = new Date(now.getTime() + 60 * 60 * 1000).toISOString()
    const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+:\d+)/.exec(local) ?? []
    return `${day}/${month}/${year} ${time} +01:00`
  }
}
