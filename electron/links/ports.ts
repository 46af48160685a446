import type { Port, PortsSnapshot } from '../../shared/contract/ports.ts'
import { AppError } from '../../shared/errors.ts'
import { Watched } from '../watched.ts'
import { cableFit } from './cableFit.ts'

/** What the system says of a port: serialport's `PortInfo`, with Windows' friendly name. */
export interface SystemPort {
  path: string
  manufacturer?: string | undefined
  serialNumber?: string | undefined
  pnpId?: string | undefined
  vendorId?: string | undefined
  productId?: string | undefined
  friendlyName?: string | undefined
}

export type PortLister = () => Promise<readonly SystemPort[]>

const POLL_MS = 1000

async function systemPorts(): Promise<readonly SystemPort[]> {
  const { SerialPort } = await import('serialport')
  return SerialPort.list()
}

function usbId(id: string | undefined): string | null {
  return id ? id.replace(/^0x/i, '').toUpperCase().padStart(4, '0') : null
}

/** `USB Serial Port` from `USB Serial Port (COM8)`; on Linux `FTDI TTL232R-3V3` from `usb-FTDI_TTL232R-3V3_FT0001-if00-port0`. */
function productName({ friendlyName, pnpId, serialNumber }: SystemPort): string | null {
  if (friendlyName) return friendlyName.replace(/\s*\(COM\d+\)$/i, '')
  const byId = /^usb-(.+?)(?:-if\d+)?(?:-port\d+)?$/.exec(pnpId ?? '')?.[1]
  if (!byId) return null
  const suffix = serialNumber ? `_${serialNumber}` : ''
  return (suffix && byId.endsWith(suffix) ? byId.slice(0, -suffix.length) : byId).replaceAll('_', ' ')
}

function describe(found: SystemPort): Port & { rank: number } {
  const vendorId = usbId(found.vendorId)
  const productId = usbId(found.productId)
  return {
    path: found.path,
    product: productName(found),
    maker: found.manufacturer ?? null,
    serialNumber: found.serialNumber ?? null,
    vendorId,
    productId,
    ...cableFit(vendorId, productId),
    appearedAt: null,
  }
}

const byPath = new Intl.Collator('en', { numeric: true })

/** The program that should have been started and is not there, or null. serialport asks `udevadm` on Linux. */
function missingProgram(error: unknown): string | null {
  const failed = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error
  return failed && typeof error.path === 'string' && error.message.startsWith('spawn') ? error.path : null
}

/** All ports of this machine, the likeliest first, none hidden. Throws AppError port-lister-missing where Linux has no udevadm, else port-list-failed. */
export async function listPorts(list: PortLister = systemPorts): Promise<Port[]> {
  let found: readonly SystemPort[]
  try {
    found = await list()
  } catch (error) {
    const program = missingProgram(error)
    if (program !== null) throw new AppError({ code: 'port-lister-missing', data: { program } }, error)
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError({ code: 'port-list-failed', data: { reason } }, error)
  }
  return found
    .map(describe)
    .sort((a, b) => a.rank - b.rank || byPath.compare(a.path, b.path))
    .map(({ rank: _, ...port }) => port)
}

/** The ports as they come and go. It asks the system about once a second while somebody watches. */
export class PortWatcher {
  readonly snapshot = new Watched<PortsSnapshot>({ ports: [], error: null })
  readonly #list: PortLister
  readonly #pollMs: number
  #watchers = 0
  #timer: NodeJS.Timeout | null = null
  /** When each port that is there now appeared; null before the first list. */
  #appeared: Map<string, number | null> | null = null
  #asking: Promise<PortsSnapshot> | null = null

  constructor(list: PortLister = systemPorts, pollMs = POLL_MS) {
    this.#list = list
    this.#pollMs = pollMs
  }

  /** Keeps `snapshot` up to date until the returned function is called. */
  start(): () => void {
    this.#watchers++
    if (this.#watchers === 1) void this.#poll()
    let stopped = false
    return () => {
      if (stopped) return
      stopped = true
      this.#watchers--
      if (this.#watchers === 0 && this.#timer) clearTimeout(this.#timer)
    }
  }

  /** The ports now. Where the system cannot list them, the snapshot says why; it never rejects. */
  list(): Promise<PortsSnapshot> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #poll(): Promise<void> {
    await this.list()
    if (this.#watchers === 0) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#poll(), this.#pollMs)
  }

  async #ask(): Promise<PortsSnapshot> {
    const next = await this.#look()
    if (JSON.stringify(next) !== JSON.stringify(this.snapshot.get())) this.snapshot.set(next)
    return next
  }

  async #look(): Promise<PortsSnapshot> {
    try {
      return { ports: this.#marked(await listPorts(this.#list)), error: null }
    } catch (error) {
      if (error instanceof AppError) return { ports: [], error: error.info }
      throw error
    }
  }

  #marked(ports: readonly Port[]): Port[] {
    const before = this.#appeared
    const marked = ports.map(port => {
      const since = before?.get(port.path)
      return { ...port, appearedAt: before === null ? null : since === undefined ? Date.now() : since }
    })
    this.#appeared = new Map(marked.map(({ path, appearedAt }) => [path, appearedAt]))
    return marked
  }
}
