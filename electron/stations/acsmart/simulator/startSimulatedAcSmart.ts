import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AcsmartScenario } from '../../../../shared/contract/acsmart.ts'
import type { AcSmartDialect, RegisterName } from '../dialect.ts'
import { printNumbers } from '../registerValues.ts'

export interface SimulatedAcSmart {
  readonly host: string
  readonly port: number
  /** The user limit as the station has it, A. */
  readonly userLimit: number
  close(): Promise<void>
}

export interface SimulatedAcSmartOptions {
  readonly dialect: AcSmartDialect
  readonly scenario: AcsmartScenario
  /** Without one, any that is free. */
  readonly port?: number
}

/** Code of the refusal 'illegal data address' (Modbus Application Protocol 1.1b3, 7). */
const ILLEGAL_ADDRESS = 2
const ILLEGAL_VALUE = 3
const VOLTS = 231.4
const LIMIT = 16

/** A register's words by their address. */
type Memory = Map<number, number>

function store(memory: Memory, dialect: AcSmartDialect, name: RegisterName, numbers: readonly number[]): void {
  const register = dialect.registers[name]
  for (const [index, word] of printNumbers(register, numbers).entries()) memory.set(register.address + index, word)
}

/** What the station's car draws: its limit on three phases, or nothing. */
function measure(memory: Memory, dialect: AcSmartDialect, scenario: AcsmartScenario): void {
  const limit = memory.get(dialect.registers.userLimit.address) ?? 0
  const amps = scenario === 'waiting' ? 0 : limit
  const letter = amps > 0 ? 'C' : 'B'
  store(memory, dialect, 'car', [scenario === 'no-status' ? 0 : letter.charCodeAt(0)])
  store(memory, dialect, 'currents', [amps, amps, amps])
  store(memory, dialect, 'power', [3 * amps * VOLTS])
}

function refusal(modbusErrorCode: number): Error {
  return Object.assign(new Error(`exception ${modbusErrorCode}`), { modbusErrorCode })
}

/** A port that nobody listens on: modbus-serial takes 0 for 502, which only root may open. */
async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

/** An AC SMART as a real Modbus TCP server on this laptop: the registers of the dialect, and a limit that its current follows. */
export async function startSimulatedAcSmart(options: SimulatedAcSmartOptions): Promise<SimulatedAcSmart> {
  const { dialect, scenario } = options
  const { ServerTCP } = await import('modbus-serial')
  const memory: Memory = new Map()
  store(memory, dialect, 'evse', [scenario === 'waiting' ? 2 : 3])
  store(memory, dialect, 'phases', [1])
  store(memory, dialect, 'voltages', [VOLTS, VOLTS - 0.6, VOLTS + 0.9])
  store(memory, dialect, 'energy', [1_234_567])
  store(memory, dialect, 'userLimit', [LIMIT])
  measure(memory, dialect, scenario)
  const limit = dialect.registers.userLimit.address
  const host = '127.0.0.1'
  const port = options.port ?? (await freePort(host))
  const server = new ServerTCP(
    {
      getHoldingRegister: (address: number): number => {
        const word = memory.get(address)
        if (word === undefined) throw refusal(ILLEGAL_ADDRESS)
        return word
      },
      setRegister: (address: number, value: number): void => {
        if (address !== limit) throw refusal(ILLEGAL_ADDRESS)
        const { off, min, max } = dialect.userLimit
        if (value !== off && (value < min || value > max)) throw refusal(ILLEGAL_VALUE)
        if (scenario === 'limit-ignored') return
        memory.set(limit, value)
        measure(memory, dialect, scenario)
      },
    },
    { host, port, unitID: dialect.unit },
  )
  await new Promise<void>((resolve, reject) => {
    server.on('initialized', () => resolve())
    server.on('serverError', reject)
  })
  return {
    host,
    port,
    get userLimit() {
      return memory.get(limit) ?? 0
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
