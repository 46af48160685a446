import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createPlainServer, type Server as PlainServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { type ErrorInfo, errorInfoOf } from '../../../shared/errors.ts'
import { temporaryFolders } from '../../files/temporaryFolder.ts'
import { PinnedCertificates } from './PinnedCertificates.ts'
import { StationServer } from './simulator/StationServer.ts'
import { WebConversation } from './WebConversation.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const newFolder = temporaryFolders()
const servers: (Server | PlainServer)[] = []
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
})

async function listening(server: Server | PlainServer): Promise<string> {
  servers.push(server)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

async function visit(address: string): Promise<WebConversation> {
  const certificates = await PinnedCertificates.open(join(await newFolder(), 'certificates.json'))
  return new WebConversation({ address, allowPublic: false, acceptCertificate: null, certificates })
}

async function on(handler: Handler): Promise<WebConversation> {
  return visit(await listening(createServer(handler)))
}

async function refusal(call: Promise<unknown>): Promise<ErrorInfo | null> {
  return call.then(
    () => null,
    thrown => errorInfoOf(thrown),
  )
}

describe('a conversation with a station’s pages', () => {
  it('has one request at a time, in the order they were asked for', async () => {
    const order: string[] = []
    let running = 0
    let most = 0
    const web = await on((request, response) => {
      running += 1
      most = Math.max(most, running)
      order.push(request.url ?? '')
      setTimeout(() => {
        running -= 1
        response.end()
      }, 10)
    })
    await Promise.all(['/a', '/b', '/c', '/d'].map(path => web.get(path)))
    expect(order).toEqual(['/a', '/b', '/c', '/d'])
    expect(most).toBe(1)
  })

  it('sends forms, files with their bytes untouched, and its cookies back', async () => {
    const bytes = Buffer.from([0, 13, 10, 13, 255, 45, 45])
    const seen: string[] = []
    const web = await on((request, response) => {
      request.setEncoding('latin1')
      void textOf(request).then(body => {
        seen.push(`${request.method} ${request.headers.cookie ?? '-'} ${body}`)
        response.setHeader('set-cookie', ['SESSION=a1; Path=/; HttpOnly', 'far=1; Domain=example.test'])
        response.end()
      })
    })
    await web.postForm('/login', { user: 'é&=', password: 'x y' })
    await web.postFiles('/file', [{ field: 'file', name: 'OCPPConf.xml', type: 'application/xml', bytes }])
    expect(seen[0]).toBe('POST - user=%C3%A9%26%3D&password=x+y')
    expect(seen[1]).toMatch(/^POST SESSION=a1 --/)
    expect(seen[1]).toContain('name="file"; filename="OCPPConf.xml"\r\nContent-Type: application/xml\r\n\r\n')
    expect(seen[1]).toContain(bytes.toString('latin1'))
  })

  it('follows a redirect at the same place as a browser does, without repeating a POST', async () => {
    const seen: string[] = []
    const web = await on((request, response) => {
      seen.push(`${request.method} ${request.url}`)
      if (request.url === '/done') response.end('done')
      else if (request.url === '/again') response.writeHead(307, { location: '/done' }).end()
      else response.writeHead(302, { location: '/done' }).end()
    })
    expect((await web.postForm('/login', {})).text).toBe('done')
    expect((await web.postForm('/again', {})).status).toBe(307)
    expect(seen).toEqual(['POST /login', 'GET /done', 'POST /again'])
  })

  it('follows no redirect to another host, another port or in circles', async () => {
    const elsewhere = await listening(createServer((_request, response) => response.end('never')))
    const web = await on((request, response) => {
      const to: Record<string, string> = {
        '/host': 'http://203.0.113.9/portal?token=geheim',
        '/port': elsewhere,
        '/name': 'http://admin:geheim@127.0.0.1/',
        '/file': 'file:///etc/passwd',
        '/circle': '/circle',
      }
      response.writeHead(302, { location: to[request.url ?? ''] ?? '/' }).end()
    })
    for (const path of ['/host', '/port', '/name', '/file']) {
      const refused = await refusal(web.get(path))
      expect([path, refused?.code]).toEqual([path, 'redirect-elsewhere'])
      expect(JSON.stringify(refused)).not.toContain('geheim')
    }
    expect(await refusal(web.get('/circle'))).toMatchObject({
      code: 'answer-unexpected',
      data: { reason: 'redirect-loop' },
    })
  })

  it('sends a form once, also where its answer leads to another host', async () => {
    let posts = 0
    const web = await on((_request, response) => {
      posts += 1
      response.writeHead(302, { location: 'http://203.0.113.9/' }).end()
    })
    expect((await refusal(web.postForm('/save', { a: '1' })))?.code).toBe('redirect-elsewhere')
    expect(posts).toBe(1)
  })

  it('goes on where the same host leads from http to https, once its certificate is confirmed', async () => {
    const seen: string[] = []
    const station = new StationServer({
      host: '127.0.0.1',
      port: 0,
      secure: true,
      answer: async (request, response) => {
        seen.push(`${request.method} ${request.url}`)
        response.end('safe')
      },
    })
    await station.open()
    onTestFinished(() => station.shut())
    const address = await listening(
      createServer((request, response) => {
        response.writeHead(301, { location: `${station.origin}${request.url}` }).end()
      }),
    )
    const certificates = await PinnedCertificates.open(join(await newFolder(), 'certificates.json'))
    const options = { address, allowPublic: false, acceptCertificate: null, certificates }
    const refused = await refusal(new WebConversation(options).get('/login'))
    if (refused?.code !== 'certificate-unknown') throw new Error(refused?.code)
    expect(seen).toEqual([])
    const web = new WebConversation({ ...options, acceptCertificate: refused.data.fingerprint })
    expect((await web.get('/login')).text).toBe('safe')
    expect(web.address).toMatchObject({ secure: true, origin: station.origin })
    await web.postForm('/login', {})
    expect(seen).toEqual(['GET /login', 'POST /login'])
    await station.renewCertificate()
    expect(await refusal(web.get('/login'))).toMatchObject({
      code: 'certificate-changed',
      data: { known: refused.data.fingerprint },
    })
    expect(seen).toHaveLength(2)
  })

  it('reads no more of an answer than it may, whether its size is said or not', async () => {
    const web = await on((request, response) => {
      if (request.url === '/said') response.setHeader('content-length', 300_000)
      response.write(Buffer.alloc(300_000))
      if (request.url === '/said') response.end()
    })
    for (const path of ['/said', '/endless']) {
      expect(await refusal(web.get(path))).toMatchObject({ code: 'answer-too-large', data: { limit: 262_144 } })
    }
  })

  it('gives up on an answer that drips, that never begins, and on a person’s word', async () => {
    const web = await on((request, response) => {
      if (request.url === '/drip') response.write('<')
    })
    for (const path of ['/drip', '/never']) {
      expect(await refusal(web.get(path, { timeoutMs: 60 }))).toMatchObject({
        code: 'web-timeout',
        data: { waitedMs: 60 },
      })
    }
    const stop = new AbortController()
    const call = web.get('/never', { signal: stop.signal })
    const reason = new Error('enough')
    stop.abort(reason)
    await expect(call).rejects.toBe(reason)
    const last = web.get('/never')
    web.close()
    expect((await refusal(last))?.code).toBe('not-connected')
    expect((await refusal(web.get('/never')))?.code).toBe('not-connected')
  })

  it('tells a broken connection from a server that is none and from nobody', async () => {
    let requests = 0
    const cut = await on((request, response) => {
      requests += 1
      if (request.url === '/half') response.writeHead(200, { 'content-length': '10' })
      if (request.url === '/half') response.write('half', () => response.destroy())
      else request.socket.destroy()
    })
    expect((await refusal(cut.get('/half')))?.code).toBe('web-cut-off')
    expect((await refusal(cut.postForm('/cut', {})))?.code).toBe('web-cut-off')
    expect(requests).toBe(2)
    const noise = await visit(await listening(createPlainServer(socket => void socket.end('SSH-2.0-OpenSSH\r\n'))))
    expect(await refusal(noise.get('/'))).toMatchObject({ code: 'answer-unexpected', data: { reason: 'not-http' } })
    const server = createServer()
    const address = await listening(server)
    await new Promise(resolve => server.close(resolve))
    servers.splice(servers.indexOf(server), 1)
    expect((await refusal((await visit(address)).get('/')))?.code).toBe('web-unreachable')
  })

  it('bears cookies that no cookie may be, and packed answers it did not ask for are none', async () => {
    const seen: (string | undefined)[] = []
    const web = await on((request, response) => {
      seen.push(request.headers.cookie)
      response.setHeader('set-cookie', ['=nameless', '; ;', 'odd=a b"c; Path=/', 'good=1; Path=/; Expires=nonsense'])
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip')
      response.end('x')
    })
    await web.get('/')
    await web.get('/')
    expect(seen[1]).toContain('good=1')
    expect(await refusal(web.get('/packed'))).toMatchObject({ code: 'answer-unexpected', data: { reason: 'encoding' } })
  })
})
