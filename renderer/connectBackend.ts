import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract/contract.ts'

/** Every call of the contract, typed. */
export type Backend = ContractRouterClient<Contract>

/** 'connecting': not yet reached. 'open': calls go through. 'lost': it was reached and is gone; a browser tries again by itself. */
export type ConnectionState = 'connecting' | 'open' | 'lost'

export interface Connection {
  readonly backend: Backend
  /** Tells the present state at once, and every change. Gives back how to stop. */
  watch(listener: (state: ConnectionState) => void): () => void
}

type Link = ClientLink<ClientContext>

/** What the preload script posts with the one port it hands over. */
const PORT_MESSAGE = 'chargewright:port'
/** A call on a closed port never ends by itself, so none waits longer than this for its answer (ms). */
const CALL_TIMEOUT_MS = 20_000
/** Waits between attempts to reach the backend again (ms); the last one repeats. */
const BACK_OFF_MS = [250, 500, 1000, 2000, 4000]

/** Reaches the backend: over the port that Electron's preload hands over, else over the WebSocket of the server this page came from. */
export function connectBackend(): Connection {
  const listeners = new Set<(state: ConnectionState) => void>()
  let state: ConnectionState = 'connecting'
  const turn = (next: ConnectionState) => {
    if (next === state) return
    state = next
    for (const listener of listeners) listener(next)
  }
  const currentLink = location.protocol === 'app:' ? electronLink(turn) : socketLink(turn)
  return {
    backend: createORPCClient<Backend>(withTimeout(currentLink)),
    watch: listener => {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
  }
}

function electronLink(turn: (state: ConnectionState) => void): () => Promise<Link> {
  const link = new Promise<Link>(resolve => {
    const receive = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return
      window.removeEventListener('message', receive)
      port.addEventListener('close', () => turn('lost'))
      port.start()
      turn('open')
      resolve(new PortLink({ port }))
    }
    window.addEventListener('message', receive)
  })
  return () => link
}

function socketLink(turn: (state: ConnectionState) => void): () => Promise<Link> {
  const url = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/rpc`
  let failures = 0
  let current: Promise<Link>
  const open = () => {
    current = new Promise<Link>(resolve => {
      const websocket = new WebSocket(url)
      const link = new SocketLink({ websocket })
      websocket.addEventListener('open', () => {
        failures = 0
        resolve(link)
        turn('open')
      })
      websocket.addEventListener('close', () => {
        turn('lost')
        const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0
        failures += 1
        setTimeout(() => {
          open()
          current.then(resolve)
        }, wait)
      })
    })
  }
  open()
  return () => current
}

function withTimeout(currentLink: () => Promise<Link>): Link {
  return {
    call: (path, input, options) => {
      const answered = currentLink().then(link => link.call(path, input, options))
      let timer: ReturnType<typeof setTimeout>
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new Error(`${path.join('.')}: no answer for ${CALL_TIMEOUT_MS} ms`)),
          CALL_TIMEOUT_MS,
        )
      })
      return Promise.race([answered, late]).finally(() => clearTimeout(timer))
    },
  }
}
