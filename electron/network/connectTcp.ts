import { connect } from 'node:net'
import { AppError } from '../../shared/errors.ts'

/** How long a station gets to accept a connection (ms). */
const PATIENCE_MS = 3000

/** Opens and closes a TCP connection. Throws AppError station-not-reached with the system's word (`ECONNREFUSED`), or the signal's reason. */
export function connectTcp(address: string, port: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port })
    const fail = (reason: string): void => {
      socket.destroy()
      reject(new AppError({ code: 'station-not-reached', data: { address, port, reason } }))
    }
    const timer = setTimeout(() => fail('ETIMEDOUT'), PATIENCE_MS)
    const onAbort = (): void => {
      socket.destroy()
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    socket.once('connect', () => {
      socket.end()
      resolve()
    })
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message))
    socket.once('close', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    })
    if (signal.aborted) onAbort()
  })
}
