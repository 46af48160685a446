import { randomBytes } from 'node:crypto'

export interface LoginRules {
  /** Wrong passwords one after the other that lock the login. */
  readonly wrongPasswords: number
  /** Times in ms: how long it is locked, and after which pause a session ends. */
  readonly lockMs: number
  readonly idleMs: number
}

/** Who may see a simulated station's pages: sessions, each with what is known of its visitor, and the lock after wrong passwords. */
export class SimulatedLogin<Visitor> {
  readonly #rules: LoginRules
  readonly #sessions = new Map<string, { readonly visitor: Visitor; at: number }>()
  #wrong = 0
  #lockedUntil = 0

  constructor(rules: LoginRules) {
    this.#rules = rules
  }

  get isLocked(): boolean {
    return performance.now() < this.#lockedUntil
  }

  lock(): void {
    this.#lockedUntil = performance.now() + this.#rules.lockMs
  }

  /** As after the pause that the person was asked for. */
  unlock(): void {
    this.#lockedUntil = 0
  }

  /** A wrong password; the last one allowed locks the login. */
  refuse(): void {
    this.#wrong += 1
    if (this.#wrong < this.#rules.wrongPasswords) return
    this.#wrong = 0
    this.lock()
  }

  /** The right one; gives the session's id. */
  admit(visitor: Visitor): string {
    this.#wrong = 0
    const id = randomBytes(16).toString('hex')
    this.#sessions.set(id, { visitor, at: performance.now() })
    return id
  }

  /** Whose session this is, or null where it is none or has ended. */
  visitor(id: string): Visitor | null {
    const session = this.#sessions.get(id)
    const now = performance.now()
    if (!session || now - session.at > this.#rules.idleMs) return null
    session.at = now
    return session.visitor
  }

  /** Ends one session, or all. */
  forget(id?: string): void {
    if (id === undefined) this.#sessions.clear()
    else this.#sessions.delete(id)
  }
}
