import type { NetworkSnapshot } from '../../shared/contract/network.ts'
import { errorInfoOf } from '../../shared/errors.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import { Watched } from '../watched.ts'
import type { AddressLoans } from './AddressLoans.ts'
import { listingSystem } from './findSystem.ts'
import type { RunCommand } from './NetworkSystem.ts'

/** Between two looks at the system's networks while somebody watches (ms); PowerShell takes a second to start. */
const LOOK_EVERY_MS = { fast: 2000, slow: 5000 }

/** Those a cable can be in come first. */
const KINDS: readonly NetworkInterface['kind'][] = ['ethernet', 'wifi', 'other']

interface NetworksOptions {
  readonly run: RunCommand
  readonly platform: NodeJS.Platform
  readonly loans: AddressLoans
}

/** The laptop's networks, looked at again and again while somebody watches them. */
export class Networks {
  readonly snapshot = new Watched<NetworkSnapshot>({ looked: false, interfaces: [], lent: [], error: null })
  readonly #options: NetworksOptions
  #watchers = 0
  /** Looks that were begun, and the newest one that is shown: a slow one must not hide what a later one saw. */
  #begun = 0
  #shown = 0
  /** Ends the round of looks that goes on. */
  #stop: (() => void) | null = null

  constructor(options: NetworksOptions) {
    this.#options = options
    options.loans.lent.onChange(() => this.#change({ lent: options.loans.lent.get() }))
  }

  /** The networks as they are now. Never throws: what went wrong is in `error`. */
  async list(): Promise<NetworkSnapshot> {
    const { run, platform, loans } = this.#options
    this.#begun += 1
    const look = this.#begun
    const show = (change: Partial<NetworkSnapshot>): void => {
      if (look < this.#shown) return
      this.#shown = look
      this.#change({ looked: true, ...change })
    }
    try {
      await loans.refresh()
      const found = await listingSystem(platform).list(run)
      show({ interfaces: found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)), error: null })
    } catch (thrown) {
      show({ interfaces: [], error: errorInfoOf(thrown) })
    }
    return this.snapshot.get()
  }

  /** Looks now and again until the returned function is called. */
  start(): () => void {
    this.#watchers += 1
    if (this.#watchers === 1) this.#stop = this.#lookAround()
    return () => {
      this.#watchers -= 1
      if (this.#watchers === 0) this.#stop?.()
    }
  }

  #lookAround(): () => void {
    const pause = this.#options.platform === 'win32' ? LOOK_EVERY_MS.slow : LOOK_EVERY_MS.fast
    let timer: NodeJS.Timeout | null = null
    let stopped = false
    const look = async (): Promise<void> => {
      await this.list()
      if (!stopped) timer = setTimeout(() => void look(), pause)
    }
    void look()
    return () => {
      stopped = true
      if (timer) clearTimeout(timer)
    }
  }

  #change(change: Partial<NetworkSnapshot>): void {
    const before = this.snapshot.get()
    const next = { ...before, ...change }
    if (JSON.stringify(next) !== JSON.stringify(before)) this.snapshot.set(next)
  }
}
