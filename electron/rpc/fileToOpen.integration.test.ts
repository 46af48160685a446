import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Contract } from '../../shared/contract/contract.ts'
import { type Backend, createBackend } from '../backend.ts'
import { serveMessagePort } from './serveMessagePort.ts'

let folder: string
let backend: Backend
const ports: { close(): void }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chargewright open é '))
  const data = join(folder, 'data')
  backend = await createBackend({ data, shell: 'browser', version: '1.2.3', locale: 'en-GB' })
})
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})
afterAll(async () => {
  await backend.close()
  await rm(folder, { recursive: true, force: true })
})

/** A page of its own. */
function page(): ContractRouterClient<Contract> {
  const { port1, port2 } = new MessageChannel()
  serveMessagePort(backend.router, port1)
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  ports.push(port2)
  return client
}

async function offered(client: ContractRouterClient<Contract>): Promise<{ id: string; name: string }> {
  for await (const offer of await client.system.fileToOpen()) if (offer !== null) return offer
  throw new Error('the stream ended')
}

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function refusalOf(path: string): Promise<unknown> {
  backend.openFile(path)
  const client = page()
  const { error } = await safe(client.system.takeFile({ id: (await offered(client)).id }))
  return isDefinedError(error) ? error.data.error : error
}

describe('a file the program was started with', () => {
  it('reaches a page byte for byte, also a page that comes later', async () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
    backend.openFile(await file('EVC4V32R18P3.BIN', bytes))
    const client = page()
    const offer = await offered(client)
    expect(offer.name).toBe('EVC4V32R18P3.BIN')
    const taken = await client.system.takeFile({ id: offer.id })
    expect(taken?.name).toBe('EVC4V32R18P3.BIN')
    expect(new Uint8Array((await taken?.file.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes)
  })

  it('goes to one page only', async () => {
    backend.openFile(await file('station.json', new TextEncoder().encode('{}')))
    const [one, other] = [page(), page()]
    const { id } = await offered(one)
    expect(await offered(other)).toEqual({ id, name: 'station.json' })
    const taken = await Promise.all([one.system.takeFile({ id }), other.system.takeFile({ id })])
    expect(taken.filter(answer => answer !== null)).toHaveLength(1)
    for await (const offer of await other.system.fileToOpen()) {
      expect(offer).toBeNull()
      break
    }
  })

  it('is replaced by the next one where nobody took it', async () => {
    backend.openFile(await file('old.json', new Uint8Array(2)))
    const client = page()
    const old = await offered(client)
    backend.openFile(await file('OCPPConf.xml', new TextEncoder().encode('<a/>')))
    expect(await client.system.takeFile({ id: old.id })).toBeNull()
    const taken = await client.system.takeFile({ id: (await offered(client)).id })
    expect(taken?.name).toBe('OCPPConf.xml')
  })

  it('comes without its bytes where nobody reads its kind', async () => {
    backend.openFile(await file('holiday.mov', new Uint8Array(100)))
    const client = page()
    expect((await client.system.takeFile({ id: (await offered(client)).id }))?.file.size).toBe(0)
  })

  it('is refused where it cannot be read, or is no file', async () => {
    const missing = join(folder, 'missing.json')
    expect(await refusalOf(missing)).toMatchObject({ code: 'file-unreadable', data: { path: missing } })
    const folderNamed = join(folder, 'folder.xml')
    await mkdir(folderNamed)
    expect(await refusalOf(folderNamed)).toMatchObject({ code: 'file-unreadable' })
  })

  it.each([
    ['large.json', 5 * 1024 * 1024],
    ['large.xml', 256 * 1024],
    ['large.bin', 16 * 1024 * 1024],
  ])('is refused above its limit: %s, %d bytes', async (name, limit) => {
    const error = { code: 'file-too-large', data: { size: limit + 1, limit } }
    expect(await refusalOf(await file(name, new Uint8Array(limit + 1)))).toEqual(error)
  })
})
