import type { AcsmartValues } from '../../../shared/contract/acsmart.ts'
import { AppError } from '../../../shared/errors.ts'
import { type AcSmartDialect, type RegisterName, wordsOf } from './dialect.ts'
import { printNumbers, readNumbers } from './registerValues.ts'

/** What of a Modbus connection is used; modbus-serial's fits. */
export interface Modbus {
  readHoldingRegisters(address: number, length: number): Promise<{ data: number[] }>
  writeRegister(address: number, value: number): Promise<unknown>
}

function exceptionOf(thrown: unknown): number | null {
  const code: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'modbusCode') : undefined
  return typeof code === 'number' ? code : null
}

/** The conversation with an AC SMART: registers read one after the other, and one that can be written. */
export class AcSmartClient {
  readonly #modbus: Modbus
  readonly #dialect: AcSmartDialect
  readonly #address: string

  constructor(modbus: Modbus, dialect: AcSmartDialect, address: string) {
    this.#modbus = modbus
    this.#dialect = dialect
    this.#address = address
  }

  /** All values. Throws AppError modbus-refused, modbus-unreachable. */
  async read(): Promise<AcsmartValues> {
    const [car = 0] = await this.#numbers('car')
    const [evse = 0] = await this.#numbers('evse')
    const [phases = 0] = await this.#numbers('phases')
    const voltages = await this.#numbers('voltages')
    const currents = await this.#numbers('currents')
    const [power = 0] = await this.#numbers('power')
    const [energy = 0] = await this.#numbers('energy')
    const userLimit = await this.readLimit()
    const state = this.#dialect.carStates[String.fromCharCode(car)] ?? 'unknown'
    return { car: state, evse, phases, voltages, currents, power, energy, userLimit, readAt: Date.now() }
  }

  /** The user limit, A. Throws as `read`. */
  async readLimit(): Promise<number> {
    const [limit = 0] = await this.#numbers('userLimit')
    return limit
  }

  /** Writes the user limit, A. Throws AppError modbus-refused, modbus-unreachable. */
  async writeLimit(amps: number): Promise<void> {
    const register = this.#dialect.registers.userLimit
    const [word = 0] = printNumbers(register, [amps])
    await this.#asked(register.address, () => this.#modbus.writeRegister(register.address, word))
  }

  async #numbers(name: RegisterName): Promise<number[]> {
    const register = this.#dialect.registers[name]
    const { data } = await this.#asked(register.address, () =>
      this.#modbus.readHoldingRegisters(register.address, wordsOf(register)),
    )
    try {
      return readNumbers(register, data)
    } catch (thrown) {
      throw this.#refused(register.address, 0, thrown)
    }
  }

  async #asked<Answer>(register: number, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask()
    } catch (thrown) {
      const exception = exceptionOf(thrown)
      if (exception !== null) throw this.#refused(register, exception, thrown)
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      throw new AppError({ code: 'modbus-unreachable', data: { address: this.#address, reason } }, thrown)
    }
  }

  #refused(register: number, exception: number, cause: unknown): AppError {
    return new AppError({ code: 'modbus-refused', data: { address: this.#address, register, exception } }, cause)
  }
}
