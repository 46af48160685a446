import { isDeepStrictEqual } from 'node:util'
import type { AddressPlan, LentAddress } from '../../shared/contract/network.ts'
import { AppError, type ErrorInfo, errorInfoOf } from '../../shared/errors.ts'
import { laptopAddress } from '../../shared/network/laptopAddress.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import { netmaskOf, STATION_PREFIX } from '../../shared/network/subnets.ts'
import { isProgramRunning } from '../isProgramRunning.ts'
import { Watched } from '../watched.ts'
import { commandLine } from './commandLine.ts'
import { findSystem, systemNamed } from './findSystem.ts'
import type { DamagedLoan, JournaledLoan, LoanJournal } from './LoanJournal.ts'
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
  /** A loan of the same interface that ends first. */
  readonly standing: JournaledLoan | null
  readonly set: readonly Command[]
}

const has = (interfaces: readonly NetworkInterface[], { interface: name, address }: Loan): boolean =>
  interfaces.some(one => one.name === name && one.addresses.some(own => own.address === address))

/**
 * Addresses this program lends the laptop's interfaces, so that they reach a station, and takes back: when asked, when the program ends, and at the
 * next start where it could not end. The settings from before are on disk before anything is set.
 */
export class AddressLoans {
  /** All that are in the journal, also those of other programs. */
  readonly lent = new Watched<LentAddress[]>([])
  readonly #options: LoanOptions
  /** Why an interface was not set back the last time. */
  readonly #errors = new Map<string, ErrorInfo>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: LoanOptions) {
    this.#options = options
  }

  /** What lending would run. Throws AppError interface-not-found, interface-wireless, already-lent, loan-unreadable, no-laptop-address, settings-unknown, system-command-*. */
  async plan(name: string, station: string): Promise<AddressPlan> {
    const { system, loan, before, set } = await this.#planned(name, station)
    return {
      system: system.id,
      ...loan,
      set: set.map(commandLine),
      restore: system.restore(loan, before).map(commandLine),
    }
  }

  /**
   * Gives an interface an address next to `station`, read back; one it was lent before ends first. `shown` are the command lines the person saw: where
   * others would run by now, none does. Throws what `plan` throws, and plan-changed, address-not-set, address-not-restored.
   */
  lend(name: string, station: string, shown: readonly string[]): Promise<string> {
    return this.#inTurn(async () => {
      const { journal, run } = this.#options
      const { system, loan, before, standing, set } = await this.#planned(name, station)
      if (!isDeepStrictEqual(set.map(commandLine), shown)) {
        throw new AppError({ code: 'plan-changed', data: { interface: name } })
      }
      if (standing) await this.#giveBack(standing)
      const kept = { ...loan, before, at: Date.now(), pid: process.pid }
      await journal.add(kept)
      await this.refresh()
      try {
        await this.#runAll(system.set(loan))
        if (!has(await system.list(run), loan)) {
          throw new AppError({ code: 'address-not-set', data: { interface: name, address: loan.address } })
        }
      } catch (thrown) {
        await this.#giveBack(kept).catch(() => undefined)
        throw thrown
      }
      return loan.address
    })
  }

  /**
   * Sets an interface back to what it was, whichever program lent it the address; notes that cannot be read are forgotten, since the person has looked.
   * Throws AppError system-command-*, address-not-restored, interface-not-found; the loan then stays in the journal.
   */
  takeBack(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const { loans, damaged } = await this.#options.journal.read()
      const loan = loans.find(one => one.interface === name)
      if (loan) return this.#giveBack(loan)
      if (damaged.some(one => one.interface === name)) await this.#options.journal.remove(name)
      await this.refresh()
    })
  }

  /** Takes back what programs that are no more have lent. What cannot be taken back is shown with its reason. */
  recover(): Promise<void> {
    return this.#takeBackWhere(loan => this.#holderOf(loan) !== 'other')
  }

  /** Takes back what this program lent, since it ends. */
  close(): Promise<void> {
    return this.#takeBackWhere(loan => this.#holderOf(loan) === 'us')
  }

  /** Resolves when nothing is being set or taken back. */
  async settled(): Promise<void> {
    await this.#turn
  }

  /** Shows what is in the journal now: other programs write there, too. Throws AppError folder-unusable. */
  async refresh(): Promise<void> {
    const { loans, damaged } = await this.#options.journal.read()
    const next = [...loans.map(loan => this.#shown(loan)), ...damaged.map(loan => this.#unreadable(loan))]
    if (!isDeepStrictEqual(next, this.lent.get())) this.lent.set(next)
  }

  #takeBackWhere(ours: (loan: JournaledLoan) => boolean): Promise<void> {
    return this.#inTurn(async () => {
      const { loans } = await this.#options.journal.read()
      await this.refresh()
      for (const loan of loans.filter(ours)) await this.#giveBack(loan).catch(() => undefined)
    })
  }

  async #planned(name: string, station: string): Promise<Planned> {
    const { run, platform, journal } = this.#options
    const { loans, damaged } = await journal.read()
    const unreadable = damaged.find(one => one.interface === name)
    if (unreadable) throw new AppError({ code: 'loan-unreadable', data: { ...unreadable } })
    const standing = loans.find(one => one.interface === name) ?? null
    if (standing && this.#holderOf(standing) === 'other') {
      throw new AppError({ code: 'already-lent', data: { interface: name } })
    }
    const system = await findSystem(platform, run, name)
    const interfaces = await system.list(run)
    const own = interfaces.find(one => one.name === name)
    if (!own) throw new AppError({ code: 'interface-not-found', data: { interface: name } })
    if (own.kind === 'wifi') throw new AppError({ code: 'interface-wireless', data: { interface: name } })
    const taken = interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))
    const address = laptopAddress(
      station,
      taken.filter(each => each !== standing?.address),
    )
    if (address === null) throw new AppError({ code: 'no-laptop-address', data: { station } })
    const loan = { interface: name, address, netmask: netmaskOf(STATION_PREFIX) }
    const set = system.set(loan)
    // With a loan before this one, the settings to go back to are those from before that one.
    const first = standing ? systemNamed(standing.before.system).restore(standing, standing.before) : []
    const before = standing?.before ?? (await system.before(run, loan))
    return { system, loan, before, standing, set: [...first, ...set] }
  }

  async #giveBack(loan: JournaledLoan): Promise<void> {
    const system = systemNamed(loan.before.system)
    try {
      const failed = await this.#runAll(system.restore(loan, loan.before)).then(
        () => null,
        (thrown: unknown) => ({ thrown }),
      )
      await this.#assertRestored(system, loan, failed)
      await this.#options.journal.remove(loan.interface)
      this.#errors.delete(loan.interface)
    } catch (thrown) {
      this.#errors.set(loan.interface, errorInfoOf(thrown))
      throw thrown
    } finally {
      await this.refresh()
    }
  }

  /** What counts is what the system shows afterwards: a command that failed because its work was done already is none of a person's concern. */
  async #assertRestored(system: NetworkSystem, loan: JournaledLoan, failed: { thrown: unknown } | null): Promise<void> {
    const { run } = this.#options
    const { interface: name, address, before } = loan
    const interfaces = await system.list(run)
    // Elsewhere the address went with the adapter; here it comes back with it.
    if (system.outlivesAdapter && !interfaces.some(one => one.name === name)) {
      throw new AppError({ code: 'interface-not-found', data: { interface: name } }, failed?.thrown)
    }
    const itsOwn = before.system === 'ip' && before.had
    const gone = itsOwn || !has(interfaces, loan)
    const provesIt = failed === null || !system.outlivesAdapter
    if (gone && (provesIt || isDeepStrictEqual(await system.before(run, loan), before))) return
    throw failed?.thrown ?? new AppError({ code: 'address-not-restored', data: { interface: name, address } })
  }

  async #runAll(commands: readonly Command[]): Promise<void> {
    for (const command of commands) await this.#options.run(command)
  }

  #holderOf({ pid }: JournaledLoan): LentAddress['by'] {
    return pid === process.pid ? 'us' : isProgramRunning(pid) ? 'other' : 'left'
  }

  #shown(loan: JournaledLoan): LentAddress {
    const { interface: name, address, at } = loan
    return { interface: name, address, at, by: this.#holderOf(loan), error: this.#errors.get(name) ?? null }
  }

  #unreadable({ interface: name, path }: DamagedLoan): LentAddress {
    const error: ErrorInfo = { code: 'loan-unreadable', data: { interface: name, path } }
    return { interface: name, address: null, at: null, by: 'left', error }
  }

  /** One change of the system's networks at a time. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
