import { stat } from 'node:fs/promises'
import { listPorts } from './ports.ts'

/** Well below the two seconds within which an unplugged adapter is to be noticed. ms. */
const LOOK_EVERY = 700

async function listed(path: string): Promise<boolean> {
  const ports = await listPorts()
  return ports.some(port => port.path.toUpperCase() === path.toUpperCase())
}

/** What tells the device behind a path from the next one under the same name; null: there is none. */
async function identityOf(path: string): Promise<string | null> {
  if (process.platform === 'win32') return (await listed(path)) ? path : null
  try {
    const { ino, rdev } = await stat(path)
    return `${ino}/${rdev}`
  } catch {
    return null
  }
}

/**
 * Looks whether an open port is still there. Drivers do not always say that it went: no event at all on some systems, and where the other end hung
 * up before the first read serialport spins without a word.
 */
export class PresenceWatch {
  readonly #path: string
  readonly #gone: () => void
  #timer: NodeJS.Timeout | null = null
  #first: string | null = null
  #stopped = false

  constructor(path: string, gone: () => void) {
    this.#path = path
    this.#gone = gone
    void this.#begin()
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  async #begin(): Promise<void> {
    try {
      this.#first = await identityOf(this.#path)
    } catch {
      return
    }
    // A port the system does not list (Windows: a virtual one) cannot be watched this way.
    if (process.platform === 'win32' && this.#first === null) return
    this.#plan()
  }

  #plan(): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY)
  }

  async #look(): Promise<void> {
    let now: string | null
    try {
      now = await identityOf(this.#path)
    } catch {
      now = this.#first
    }
    if (this.#stopped) return
    if (now === null || now !== this.#first) this.#gone()
    else this.#plan()
  }
}
