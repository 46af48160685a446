import { schneider } from '../../../../shared/dictionary/knowledge/schneider.ts'
import { SimulatedLogin } from '../../web/simulator/SimulatedLogin.ts'
import type { EvlinkDialect, WorkerName } from '../dialect.ts'
import type { EvlinkFault } from './faults.ts'
import type { Scenario } from './scenarios.ts'
import { storedValue } from './storedValue.ts'

const factoryValues: Readonly<Record<string, string>> = {
  stationType: '0',
  authenticationManager: '0',
  enableUnknown: 'false',
  rfidStatusTimeout: '10',
  EnableSuspendChargeByButton: 'false',
  keyLock: 'false',
  location: '1',
  dhcp: '0',
  ipAddress: '192.168.0.102',
  subnetMask: '255.255.255.0',
  defaultGateway: '0.0.0.0',
  preferredDns: '0.0.0.0',
  otherDns: '0.0.0.0',
  ocppVersion: '1.5',
  ocppCentralAddress: '',
  boxIdentity: 'UNDEFINED',
  modemPresent: 'false',
  ocppDefaultBoxAddrPublic: '',
  defaultIdTag: 'UNDEFINED',
  meterValueSampleInterval: '900',
  clockAlignedDataInterval: '0',
  ocppConnectTimeOut: '60',
  cacheListEnabled: 'true',
  enableSocketIdentifier: 'true',
  confModemRetryInterval: '30',
  truncateBootNotificationsSerialNumbers: 'false',
  operatingMode: '2',
  maxIntensitySocket: '32',
}

const OTHER_SERIAL = '3N190000099'

export type LoginResult = 'good' | 'denied' | 'locked'

/** A made-up EVlink: what it holds and does, without a network. Times are real ones; the server scales them. */
export class EvlinkDevice {
  readonly dialect: EvlinkDialect
  readonly scenario: Scenario
  readonly faults: Set<EvlinkFault>
  readonly values: Map<string, string>
  password: string
  /** The default password is in use and has to be changed before anything else. */
  mustChange: boolean
  /** Pages asked for, by name, in order: tests read it. */
  readonly asked: string[] = []
  readonly #login: SimulatedLogin<{ readonly language: string; pages: number }>
  #address: string
  #serial: string
  #chargeDataReady = false

  constructor(dialect: EvlinkDialect, scenario: Scenario, faults: readonly EvlinkFault[]) {
    this.dialect = dialect
    this.scenario = scenario
    this.faults = new Set(faults)
    this.values = new Map(
      Object.entries({
        ...factoryValues,
        stationName: scenario.name,
        macAddress: scenario.mac,
        ...scenario.values,
      }),
    )
    this.#serial = scenario.serial
    this.#address = this.values.get('ipAddress') ?? ''
    const { wrongPasswords, lockMs, sessionIdleMs: idleMs } = dialect.device
    this.#login = new SimulatedLogin({ wrongPasswords, lockMs, idleMs })
    this.mustChange = scenario.firstLogin
    this.password = scenario.firstLogin ? dialect.station.password : 'Evlink-2026'
  }

  has(fault: EvlinkFault): boolean {
    return this.faults.has(fault)
  }

  get serial(): string {
    return this.#serial
  }

  /** The clock on its board. */
  get now(): Date {
    return new Date(Date.now() - (this.has('clock-wrong') ? 365 * 86_400_000 : 0))
  }

  /** Tries a password; `session` is what the cookie holds afterwards. */
  login(user: string, password: string, language: string): { result: LoginResult; session: string | null } {
    if (this.has('locked') || this.#login.isLocked) return { result: 'locked', session: null }
    if (user !== this.dialect.station.user || password !== this.password) {
      this.#login.refuse()
      return { result: this.#login.isLocked ? 'locked' : 'denied', session: null }
    }
    return { result: 'good', session: this.#login.admit({ language, pages: 0 }) }
  }

  /** The language of a session that still holds, or null. */
  languageOf(session: string): string | null {
    const visitor = this.#login.visitor(session)
    if (!visitor) return null
    visitor.pages += 1
    if (this.has('loses-session') && visitor.pages > 2) this.#login.forget(session)
    return this.has('loses-session') && visitor.pages > 2 ? null : visitor.language
  }

  /** A reboot ends every session. */
  endSessions(): void {
    this.#login.forget()
    this.#chargeDataReady = false
    if (this.has('other-board')) this.#serial = OTHER_SERIAL
  }

  /** The IP address it was given since it last asked, or null; it counts from a start of the station on. */
  takeAddress(): string | null {
    const address = this.values.get('ipAddress') ?? ''
    if (address === this.#address) return null
    this.#address = address
    return address
  }

  changePassword(old: string, next: string, repeat: string): boolean {
    if (old !== this.password || next !== repeat || next.length < 8 || next === old) return false
    this.password = next
    this.mustChange = false
    return true
  }

  /** Takes the values of a page's form; nothing of it where one is refused. */
  save(worker: WorkerName, sent: ReadonlyMap<string, string>): boolean {
    const kept = new Map<string, string>()
    for (const { worker: page, name } of Object.values(this.dialect.fields)) {
      const value = sent.get(name)
      if (page !== worker || value === undefined || name === 'macAddress') continue
      const stored = storedValue(name, value)
      if (stored === null) return false
      kept.set(name, stored)
    }
    if (soapWith16(kept)) return false
    if (!this.has('not-kept')) for (const [name, value] of kept) this.values.set(name, value)
    return true
  }

  /** The file of row E4. */
  exportConfiguration(): string {
    const lines = [...this.values].map(([key, value]) => `${key}=${value}`)
    return `# EVlink ${this.scenario.release}\r\n${lines.join('\r\n')}\r\n`
  }

  /** Takes a file of row E4 as a whole, or nothing of it. */
  importConfiguration(text: string): boolean {
    const lines = text.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'))
    const pairs = lines.map(line => /^([A-Za-z][\w.]*)=(.*)$/.exec(line))
    const kept = new Map<string, string>()
    for (const pair of pairs) {
      const [, key = '', value = ''] = pair ?? []
      if (!this.values.has(key)) return false
      const stored = storedValue(key, value)
      if (stored === null) return false
      kept.set(key, stored)
    }
    if (kept.size === 0) return false
    if (!this.has('not-kept')) for (const [key, value] of kept) this.values.set(key, value)
    return true
  }

  /** Has the charge data written to the file that may be fetched then. */
  prepareChargeData(): void {
    this.#chargeDataReady = true
  }

  /** The charge data (row E7), or null before they were prepared. */
  chargeData(): string | null {
    if (!this.#chargeDataReady) return null
    const { separator, decimal, columns } = this.dialect.chargeData
    const charges = [
      ['1', 'RFID', '2026-10-02 07:58:10', '2026-10-02 11:02:44', '18.420', '03:04:34'],
      ['2', 'RFID', '2026-10-03 18:11:00', '2026-10-04 06:30:12', '41.075', '12:19:12'],
      ['3', 'Remote', '2026-11-19 09:00:31', '2026-11-19 09:47:02', '5.300', '00:46:31'],
    ]
    const rows = charges.map(row => row.map((cell, column) => (column === 4 ? cell.replace('.', decimal) : cell)))
    return `${[columns, ...rows].map(row => row.join(separator)).join('\r\n')}\r\n`
  }

  /** The events of the maintenance report: number, name as the page has it, and for each plug whether it is at fault. */
  events(): { code: string; name: string; faulty: readonly boolean[] }[] {
    const { plugs, product } = this.scenario
    const codes = schneider.errorCodes?.codes ?? []
    return (
      codes
        // The guide's page has every event of chapter 7, whatever its station, but 25, which is of Smart Wallbox only (6.3.2.2).
        .filter(({ code, applies }) => code !== '25' || applies.products?.includes(product) === true)
        // Where the guide names one in two ways, the page has the second name (guide 6.3.2.2).
        .map(({ code, name, alsoKnownAs }) => {
          const faultyPlugs = this.#faultyPlugs(code)
          return { code, name: alsoKnownAs[0] ?? name, faulty: plugs.map(plug => faultyPlugs.includes(plug)) }
        })
    )
  }

  #faultyPlugs(code: string): readonly string[] {
    const { plugs, faults } = this.scenario
    const value = (key: string): string => this.values.get(key) ?? ''
    const supervised = value('stationType') === '1'
    if (code === '30' && supervised && value('ocppCentralAddress') === '') return plugs
    if (code === '24' && value('modemPresent') === 'true' && value('defaultGateway') === '0.0.0.0') return plugs
    if (code === '31' && this.has('clock-wrong')) return plugs
    return faults[code] ?? []
  }
}

/** OCPP 1.6 over SOAP is not supported (guide 3.1). */
function soapWith16(values: ReadonlyMap<string, string>): boolean {
  return values.get('ocppVersion') === '1.6' && /^https?:/i.test(values.get('ocppCentralAddress') ?? '')
}
