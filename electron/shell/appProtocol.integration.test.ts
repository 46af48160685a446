import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAppRequest } from './appProtocol.ts'
import { StaticFiles } from './StaticFiles.ts'

let folder: string
let files: StaticFiles

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chargewright pages é '))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<title>page</title>')
  await writeFile(join(folder, 'page', 'assets', 'index-a1.js'), 'run()')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  // Windows lets only administrators make symbolic links.
  if (process.platform !== 'win32') await symlink(join(folder, 'secret.txt'), join(folder, 'page', 'link.txt'))
  files = await StaticFiles.of(join(folder, 'page'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const get = (url: string): Promise<Response> => answerAppRequest(files, { method: 'GET', url })

describe('app://chargewright', () => {
  it('serves the page with the policy as a header', async () => {
    const response = await get('app://chargewright/')
    expect(await response.text()).toBe('<title>page</title>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('serves scripts as such', async () => {
    const response = await get('app://chargewright/assets/index-a1.js?x=1')
    expect(await response.text()).toBe('run()')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    'app://chargewright/..%2fsecret.txt',
    'app://chargewright/../secret.txt',
    'app://chargewright/%2e%2e/secret.txt',
    'app://chargewright/..%5csecret.txt',
    'app://chargewright/assets/..%2f..%2fsecret.txt',
    'app://chargewright//etc/passwd',
    'app://chargewright/C:/Windows/win.ini',
    'app://chargewright/index.html::$DATA',
    'app://chargewright/index.html%00',
    'app://chargewright/link.txt',
    'app://chargewright/assets',
    'app://chargewright/CON',
    'app://x/..%2f..',
    'app://x/index.html',
  ])('has nothing at %s', async url => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('answers nothing but GET', async () => {
    expect((await answerAppRequest(files, { method: 'POST', url: 'app://chargewright/' })).status).toBe(404)
  })

  it('needs a page to serve', async () => {
    await expect(StaticFiles.of(join(folder, 'page', 'assets'))).rejects.toThrow('no index.html')
  })
})
