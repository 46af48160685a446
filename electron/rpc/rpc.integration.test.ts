import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Contract } from '../../shared/contract/contract.ts'
import { type Backend, createBackend } from '../backend.ts'
import { serveMessagePort } from './serveMessagePort.ts'
import { serveWebSocket } from './serveWebSocket.ts'
import { watchJobs } from './watchJobs.ts'

type Client = ContractRouterClient<Contract>
interface Pipe {
  client: Client
  cut(): void
}

let data: string
let backend: Backend
const server = createServer()

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'chargewright rpc é '))
  backend = await createBackend({ data, shell: 'browser', version: '1.2.3', locale: 'nl-BE' })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => serveWebSocket(backend.router, socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await backend.close()
  await rm(data, { recursive: true, force: true })
})

async function overMessagePort(): Promise<Pipe> {
  const { port1, port2 } = new MessageChannel()
  serveMessagePort(backend.router, port1)
  const client: Client = createORPCClient(new PortLink({ port: port2 }))
  port2.start()
  return { client, cut: () => port2.close() }
}

/** The WebSocket of `ws` has what the link uses of a browser's; only the types of its events differ. */
function isLikeABrowsers(socket: object): socket is ConstructorParameters<typeof SocketLink>[0]['websocket'] {
  return ['addEventListener', 'removeEventListener', 'send', 'readyState'].every(name => name in socket)
}

async function overWebSocket(): Promise<Pipe> {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const socket = new WebSocket(`ws://127.0.0.1:${address.port}`)
  await once(socket, 'open')
  const cut = (): void => socket.terminate()
  if (!isLikeABrowsers(socket)) throw new Error('the socket is not like that of a browser')
  const client: Client = createORPCClient(new SocketLink({ websocket: socket }))
  return { client, cut }
}

describe.each([
  ["Electron's MessagePort", overMessagePort],
  ['the WebSocket', overWebSocket],
])('over %s', (_name, open) => {
  it('a call is answered', async () => {
    const { client, cut } = await open()
    expect(await client.system.about()).toMatchObject({ version: '1.2.3', shell: 'browser', locale: 'nl-BE' })
    cut()
  })

  it('a refusal arrives with its code and data', async () => {
    const { client, cut } = await open()
    const { error } = await safe(client.firmware.check({ imageId: 'none' }))
    expect(isDefinedError(error) && error.data.error).toEqual({ code: 'image-not-found', data: {} })
    cut()
  })

  it('a file passes as a Blob', async () => {
    const { client, cut } = await open()
    const file = new File([new Uint8Array(300_000).fill(7)], 'HW420FW32R18P3.bin')
    expect(await client.firmware.load({ name: file.name, file })).toMatchObject({ size: 300_000 })
    cut()
  })

  it('two pages see the same change, and each goes its own way', async () => {
    const [one, other] = [await open(), await open()]
    const streams = await Promise.all([one.client.settings.watch(), other.client.settings.watch()])
    await Promise.all(streams.map(stream => stream.next()))
    const gloves = !(await one.client.settings.change({})).gloves
    await one.client.settings.change({ gloves })
    for (const stream of streams) {
      for await (const settings of stream) if (settings.gloves === gloves) break
    }
    one.cut()
    expect(await other.client.system.about()).toMatchObject({ version: '1.2.3' })
    other.cut()
  })
})

describe('a shell in the same process', () => {
  it('sees the jobs', async () => {
    for await (const jobs of await watchJobs(backend.router)) {
      expect(jobs).toEqual([])
      break
    }
  })
})
