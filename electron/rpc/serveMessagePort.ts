import { RPCHandler } from '@orpc/server/message-port'
import type { BackendRouter } from './backendRouter.ts'

/** Electron's MessagePortMain, or Node's own MessagePort in tests. */
export type RpcPort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start(): void }

/** Answers the calls that come over `port` until it closes; then the streams that run over it end. */
export function serveMessagePort(router: BackendRouter, port: RpcPort): void {
  new RPCHandler(router).upgrade(port, { context: {} })
  port.start()
}
