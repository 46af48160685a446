import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { BackendRouter } from './backendRouter.ts'

/**
 * Answers the calls that come over `socket` until it closes; then the streams that run over it end.
 * A stream goes on only when the socket has taken the last message, so that a slow page slows its own streams and nothing piles up here.
 */
export function serveWebSocket(router: BackendRouter, socket: WebSocket): void {
  const send = (message: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => socket.send(message, error => (error ? reject(error) : resolve())))
  const paced = { addEventListener: socket.addEventListener.bind(socket), send }
  void new RPCHandler(router).upgrade(paced, { context: {} })
}
