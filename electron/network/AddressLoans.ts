import type { AddressPlan, LentAddress } from '../../shared/contract/network.ts'
import { AppError, errorInfoOf } from '../../shared/errors.ts'
import { laptopAddress } from '../../shared/network/laptopAddress.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import { netmaskOf, STATION_PREFIX } from '../../shared/network/subnets.ts'
import { isProgramRunning } from '../isProgramRunning.ts'
import { Watched } from '../watched.ts'
import { commandLine } from './commandLine.ts'
import { findSystem, systemNamed } from './findSystem.ts'
import type { JournaledLoan, LoanJournal } from './LoanJournal.ts'
import type { Command, Loan, NetworkSystem, RunCommand, SettingsBefore } from './NetworkSystem.ts'

export interface LoanOptions {
  readonly journal: LoanJournal
  readonly run: RunCommand
  readonly platform: NodeJS.Platform
}

interface Planned {
  readonly system: NetworkSystem
  readonly loan: Loan
  readonly before: SettingsBefore
}

const has = (interfaces: readonly NetworkInterface[], { interface: name, address }: Loan): boolean =>
  interfaces.some(one => one.name === name && one.addresses.some(own => own.address === address))

/**
 * Addresses this program lends the laptop's interfaces, so that they reach a station, and takes back: when asked, when the program ends, and at the
 * next start where it could not end. The settings from before are on disk before anything is set.
 */
export class AddressLoans {
  readonly lent = new Watched<LentAddress[]>([])
  readonly #options: LoanOptions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: LoanOptions) {
    this.#options = options
  }

  /** What lending would run. Throws AppError interface-not-found, no-laptop-address, system-command-failed. */
  async plan(name: string, station: string): Promise<AddressPlan> {
    const { system, loan, before } = await this.#planned(name, station)
    return {
      system: system.id,
      ...loan,
      set: system.set(loan).map(commandLine),
      restore: system.restore(loan, before).map(commandLine),
    }
  }

  /** Gives an interface an address next to `station`, read back. Throws what `plan` throws, and already-lent, address-not-set. */
  lend(name: string, station: string): Promise<string> {
    return this.#inTurn(async () => {
      const { journal } = this.#options
      if ((await journal.read()).some(loan => loan.interface === name)) {
        throw new AppError({ code: 'already-lent', data: { interface: name } })
      }
      const { system, loan, before } = await this.#planned(name, station)
      const kept = { ...loan, before, at: Date.now(), pid: process.pid }
      await journal.add(kept)
      this.#show(kept, null)
      try {
        await this.#runAll(system.set(loan))
        if (!has(await system.list(this.#options.run), loan)) {
          throw new AppError({ code: 'address-not-set', data: { interface: name, address: loan.address } })
        }
      } catch (thrown) {
        await this.#giveBack(kept).catch(() => undefined)
        throw thrown
      }
      return loan.address
    })
  }

  /** Sets an interface back to what it was. Throws AppError system-command-failed, address-not-restored; the loan then stays in the journal. */
  takeBack(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const loan = (await this.#options.journal.read()).find(one => one.interface === name)
      if (loan) await this.#giveBack(loan)
    })
  }

  /** Takes back what programs that are no more have lent. What cannot be taken back is shown with its reason. */
  recover(): Promise<void> {
    return this.#takeBackWhere(({ pid }) => pid === process.pid || !isProgramRunning(pid))
  }

  /** Takes back what this program lent, since it ends. */
  close(): Promise<void> {
    return this.#takeBackWhere(({ pid }) => pid === process.pid)
  }

  #takeBackWhere(ours: (loan: JournaledLoan) => boolean): Promise<void> {
    return this.#inTurn(async () => {
      for (const loan of (await this.#options.journal.read()).filter(ours)) {
        await this.#giveBack(loan).catch(() => undefined)
      }
    })
  }

  async #planned(name: string, station: string): Promise<Planned> {
    const { run, platform } = this.#options
    const system = await findSystem(platform, run, name)
    const interfaces = await system.list(run)
    if (!interfaces.some(one => one.name === name)) {
      throw new AppError({ code: 'interface-not-found', data: { interface: name } })
    }
    const taken = interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))
    const address = laptopAddress(station, taken)
    if (address === null) throw new AppError({ code: 'no-laptop-address', data: { station } })
    const loan = { interface: name, address, netmask: netmaskOf(STATION_PREFIX) }
    return { system, loan, before: await system.before(run, loan) }
  }

  /** What counts is what the system shows afterwards: a command that failed because its work was done already is none of a person's concern. */
  async #giveBack(loan: JournaledLoan): Promise<void> {
    const system = systemNamed(loan.before.system)
    const had = loan.before.system === 'ip' && loan.before.had
    try {
      const failed = await this.#runAll(system.restore(loan, loan.before)).then(
        () => null,
        (thrown: unknown) => ({ thrown }),
      )
      const still = has(await system.list(this.#options.run), loan)
      if (still && !had) {
        if (failed) throw failed.thrown
        const { interface: name, address } = loan
        throw new AppError({ code: 'address-not-restored', data: { interface: name, address } })
      }
      await this.#options.journal.remove(loan.interface)
      this.lent.update(lent => lent.filter(one => one.interface !== loan.interface))
    } catch (thrown) {
      this.#show(loan, thrown)
      throw thrown
    }
  }

  async #runAll(commands: readonly Command[]): Promise<void> {
    for (const command of commands) await this.#options.run(command)
  }

  #show({ interface: name, address, at }: JournaledLoan, thrown: unknown): void {
    const error = thrown === null ? null : errorInfoOf(thrown)
    this.lent.update(lent => [...lent.filter(one => one.interface !== name), { interface: name, address, at, error }])
  }

  /** One change of the system's networks at a time. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
