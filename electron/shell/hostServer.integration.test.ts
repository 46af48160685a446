import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type HostServer, startHostServer } from './hostServer.ts'
import { StaticFiles } from './StaticFiles.ts'

const TOKEN = 'Qm9vdC1sb2ctb2YtYS1maWN0aW9uYWwtc3RhdGlvbjE'
let folder: string
let host: HostServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chargewright host '))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<title>page</title>')
  await writeFile(join(folder, 'page', 'assets', 'a-1.css'), 'p{}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const files = await StaticFiles.of(join(folder, 'page'))
  host = await startHostServer({
    port: 0,
    token: TOKEN,
    files,
    locale: 'nl-BE',
    onSocket: socket => socket.on('message', data => socket.send(data)),
  })
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

/** A request exactly as given: `fetch` would tidy the path and keep the Host to itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', text => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    call.on('error', reject).end()
  })
}

const cookie = (): string => `chargewright-${host.port}=${TOKEN}`
const withCookie = (path: string, more: Record<string, string> = {}): Promise<Answer> =>
  ask(path, { Cookie: cookie(), ...more })

/** 'open', or the status that a WebSocket was refused with. */
function socketTo(path: string, headers: Record<string, string>): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
    socket.on('open', () => {
      socket.terminate()
      resolve('open')
    })
    socket.on('unexpected-response', (_request, response) => {
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}
const origin = (): string => `http://127.0.0.1:${host.port}`

describe('the address with its token', () => {
  it('sets a cookie that no script and no other site can use, and leaves the address bar', async () => {
    const { status, headers } = await ask(`/?token=${TOKEN}`)
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']).toEqual([`${cookie()}; HttpOnly; SameSite=Strict; Path=/`])
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is what the host gives out', () => {
    expect(host.address).toBe(`${origin()}/?token=${TOKEN}`)
  })
})

describe('the page', () => {
  it('is served with its cookie, and with the security headers', async () => {
    const { status, headers, body } = await withCookie('/')
    expect({ status, body }).toEqual({ status: 200, body: '<title>page</title>' })
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(Object.keys(headers).filter(name => name.startsWith('access-control-'))).toEqual([])
  })

  it('is served as localhost, too', async () => {
    expect((await withCookie('/assets/a-1.css', { Host: `localhost:${host.port}` })).body).toBe('p{}')
  })

  it.each(['', 'chargewright-1=wrong', 'other=1'])('is refused with the cookies "%s"', async cookies => {
    const { status, headers, body } = await ask('/', { Cookie: cookies })
    expect(status).toBe(401)
    expect(body).toContain('Bij dit adres hoort een sleutel')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('is refused with a wrong token, or a part of the right one', async () => {
    for (const token of ['', 'wrong', TOKEN.slice(0, -1), `${TOKEN}A`]) {
      const { status, headers } = await ask(`/?token=${token}`)
      expect(status).toBe(401)
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect((await ask('/', { Cookie: `chargewright-${host.port}=wrong` })).status).toBe(401)
  })

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', '[::1]', '0.0.0.0'])(
    'is refused to a name that was made to point here: %s',
    async name => {
      expect((await withCookie('/', { Host: name })).status).toBe(403)
      expect((await ask(`/?token=${TOKEN}`, { Host: `${name}:${host.port + 1}` })).status).toBe(403)
    },
  )

  it('is refused to a request from another origin', async () => {
    expect((await withCookie('/', { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await withCookie('/', { Origin: 'null' })).status).toBe(403)
    expect((await withCookie('/', { Origin: origin() })).status).toBe(200)
  })

  it.each([
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//etc/passwd',
    '/index.html%00',
    '/%E0%A4%A',
    '/assets/',
    '/nothing',
    '/rpc',
  ])('is all there is: %s', async path => {
    const { status, body } = await withCookie(path)
    expect(status).toBe(404)
    expect(body).toContain('Op dit adres staat niets')
  })

  it('cannot be written to', async () => {
    expect((await ask('/', { Cookie: cookie() }, 'POST')).status).toBe(405)
    expect((await ask('/', { Cookie: cookie() }, 'HEAD')).status).toBe(200)
  })
})

describe('the WebSocket', () => {
  it('opens for our own page', async () => {
    expect(await socketTo('/rpc', { Origin: origin(), Cookie: cookie() })).toBe('open')
    expect(await socketTo(`/rpc?token=${TOKEN}`, { Origin: origin() })).toBe('open')
  })

  it('is refused without the cookie, or with a wrong one', async () => {
    expect(await socketTo('/rpc', { Origin: origin() })).toBe(401)
    expect(await socketTo('/rpc', { Origin: origin(), Cookie: `chargewright-${host.port}=wrong` })).toBe(401)
  })

  it('is refused to a page of another origin, even with the cookie', async () => {
    expect(await socketTo('/rpc', { Origin: 'https://evil.example', Cookie: cookie() })).toBe(403)
    expect(await socketTo('/rpc', { Origin: `http://127.0.0.1:${host.port + 1}`, Cookie: cookie() })).toBe(403)
    expect(await socketTo('/rpc', { Origin: 'null', Cookie: cookie() })).toBe(403)
    expect(await socketTo('/rpc', { Cookie: cookie() })).toBe(403)
  })

  it('is refused to a name that was made to point here', async () => {
    expect(await socketTo('/rpc', { Host: 'evil.example', Origin: 'http://evil.example', Cookie: cookie() })).toBe(403)
  })

  it('is at one address only', async () => {
    expect(await socketTo('/', { Origin: origin(), Cookie: cookie() })).toBe(404)
    expect(await socketTo('/rpc/x', { Origin: origin(), Cookie: cookie() })).toBe(404)
  })

  it('takes a firmware image of 16 MiB, and ends at what no image is', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { Origin: origin(), Cookie: cookie() } })
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
    const echoed = new Promise<number>(resolve => socket.once('message', (data: Buffer) => resolve(data.length)))
    socket.send(new Uint8Array(16 * 1024 * 1024))
    expect(await echoed).toBe(16 * 1024 * 1024)
    const ended = new Promise<number>(resolve => socket.on('close', resolve))
    socket.on('error', () => undefined)
    socket.send(new Uint8Array(18 * 1024 * 1024))
    expect(await ended).toBe(1009)
    expect((await withCookie('/')).status).toBe(200)
  })
})

describe('the host', () => {
  it('listens on this machine only', async () => {
    // 127.0.0.2 is this machine as well, but not the address that was bound. macOS has no such address by itself.
    const refused = await new Promise<boolean>(resolve => {
      const socket = connect({ host: '127.0.0.2', port: host.port, timeout: 2000 })
      const over = (answer: boolean) => () => {
        socket.destroy()
        resolve(answer)
      }
      socket.on('connect', over(false)).on('error', over(true)).on('timeout', over(true))
    })
    expect(refused).toBe(true)
  })

  it('says when its port is taken', async () => {
    const files = await StaticFiles.of(join(folder, 'page'))
    const options = { port: host.port, token: TOKEN, files, locale: 'en', onSocket: () => undefined }
    await expect(startHostServer(options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('survives what is no HTTP', async () => {
    await new Promise<void>(resolve => {
      const socket = connect(host.port, '127.0.0.1', () =>
        socket.write('\x16\x03\x01 GET http://evil.example/\r\n\r\n'),
      )
      socket.on('close', () => resolve()).on('error', () => undefined)
      socket.resume()
    })
    expect((await withCookie('/')).status).toBe(200)
  })
})
