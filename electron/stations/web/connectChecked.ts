import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSecurely, type TLSSocket } from 'node:tls'
import type { buildConnector } from 'undici'
import { AppError } from '../../../shared/errors.ts'
import { hostAndPort, type StationAddress } from './stationAddress.ts'

export interface CheckedConnection {
  readonly address: StationAddress
  /** Where to connect to, whatever the name says by then. */
  readonly ip: string
  /** The fingerprint confirmed before, or null. */
  readonly pinned: string | null
  /** One that the person confirms now. */
  readonly accepted: string | null
  /** Keeps a fingerprint confirmed now. */
  pin(fingerprint: string): Promise<void>
  /** Aborted when the request is given up. */
  readonly signal: AbortSignal
}

/** Throws unless the certificate is the one confirmed before, or now. Who signed it says nothing: a station signs its own. */
async function assertConfirmed(
  socket: TLSSocket,
  { address, pinned, accepted, pin }: CheckedConnection,
): Promise<void> {
  const fingerprint = socket.getPeerX509Certificate()?.fingerprint256 ?? ''
  if (fingerprint !== '' && fingerprint === pinned) return
  if (fingerprint !== '' && fingerprint === accepted) return pin(fingerprint)
  const host = hostAndPort(address)
  if (pinned === null) throw new AppError({ code: 'certificate-unknown', data: { host, fingerprint } })
  throw new AppError({ code: 'certificate-changed', data: { host, fingerprint, known: pinned } })
}

/**
 * Opens the socket of one request. A TLS socket is handed on only when its certificate was confirmed, so that nothing of the request (a password is in
 * it) reaches a stranger. Fails with certificate-unknown, certificate-changed and the system's errors.
 */
export function connectChecked(connection: CheckedConnection): buildConnector.connector {
  const { address, ip, signal } = connection
  return (_options, callback) => {
    const place = { host: ip, port: address.port }
    const name = isIP(address.host) === 0 ? { servername: address.host } : {}
    const socket: Socket | TLSSocket = address.secure
      ? connectSecurely({ ...place, ...name, rejectUnauthorized: false })
      : connectPlain(place)
    const give = (): void => {
      release()
      callback(null, socket)
    }
    const fail = (thrown: unknown): void => {
      release()
      socket.destroy()
      callback(thrown instanceof Error ? thrown : new Error(String(thrown)), null)
    }
    const onAbort = (): void => fail(signal.reason)
    const onReady = (): void => {
      if ('getPeerX509Certificate' in socket) assertConfirmed(socket, connection).then(give, fail)
      else give()
    }
    const release = (): void => {
      socket.off('error', fail).off(address.secure ? 'secureConnect' : 'connect', onReady)
      signal.removeEventListener('abort', onAbort)
    }
    socket.setNoDelay(true)
    socket.on('error', fail).on(address.secure ? 'secureConnect' : 'connect', onReady)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  }
}
