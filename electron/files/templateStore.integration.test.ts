import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TemplateStore } from './templateStore.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const folder = temporaryFolders()
const json = { name: 'Site A / Ecotap', format: 'json' as const, bytes: Buffer.from('{"com_OCPPID":"{{uid}}"}\r\n') }
const code = (expected: string) => expect.objectContaining({ info: expect.objectContaining({ code: expected }) })

describe('the templates on this laptop', () => {
  it('are none before the first is saved', async () => {
    expect(await new TemplateStore(join(await folder(), 'templates')).list()).toEqual([])
  })

  it('are listed with their variables and read as they were saved, whatever they are called', async () => {
    const store = new TemplateStore(join(await folder(), 'templates'))
    for (const name of ['Site A / Ecotap', 'CON', '..', 'été', 'x'.repeat(80)])
      await store.save({ ...json, name }, false)
    const listed = await store.list()
    expect(listed.map(({ name }) => name)).toEqual(['..', 'CON', 'été', 'Site A / Ecotap', 'x'.repeat(80)])
    for (const { id, variables, error } of listed) {
      expect({ variables, error }).toEqual({ variables: ['uid'], error: null })
      expect((await store.read(id)).bytes).toEqual(json.bytes)
    }
  })

  it('are replaced only when that is meant, and the old one stays', async () => {
    const place = join(await folder(), 'templates')
    const store = new TemplateStore(place)
    await store.save(json, false)
    const other = { ...json, name: json.name.toUpperCase(), bytes: Buffer.from('{"com_OCPPID":"{{id}}"}') }
    await expect(store.save(other, false)).rejects.toEqual(code('template-exists'))
    await store.save(other, true)
    expect((await store.list()).map(({ variables }) => variables)).toEqual([['id']])
    const [kept = ''] = await readdir(join(place, 'removed'))
    expect(await readFile(join(place, 'removed', kept))).toEqual(json.bytes)
  })

  it('are put aside when they are removed', async () => {
    const place = join(await folder(), 'templates')
    const store = new TemplateStore(place)
    const { id } = await store.save(json, false)
    await store.remove(id)
    expect(await store.list()).toEqual([])
    await expect(store.read(id)).rejects.toEqual(code('template-not-found'))
    const [kept = ''] = await readdir(join(place, 'removed'))
    expect(await readFile(join(place, 'removed', kept))).toEqual(json.bytes)
  })

  it('are refused when they are none, before anything is written', async () => {
    const store = new TemplateStore(join(await folder(), 'templates'))
    await expect(store.save({ ...json, bytes: Buffer.from('{') }, false)).rejects.toEqual(code('json-syntax'))
    expect(await store.list()).toEqual([])
  })

  it('hold no secret in clear', async () => {
    const store = new TemplateStore(join(await folder(), 'templates'))
    const bytes = Buffer.from('{"authorizationKey":"a:b","gsm_APN":"net,{{user}},pw","com_OCPPID":"{{uid}}"}')
    await expect(store.save({ ...json, bytes }, true)).rejects.toMatchObject({
      info: { code: 'template-secrets', data: { places: ['authorizationKey', 'gsm_APN'] } },
    })
    expect(await store.list()).toEqual([])
  })

  it('name those among them that cannot be read, and show the others', async () => {
    const place = join(await folder(), 'templates')
    const store = new TemplateStore(place)
    await store.save(json, false)
    await writeFile(join(place, 'broken.xml'), '<a>')
    await writeFile(join(place, 'huge.json'), Buffer.alloc(300 * 1024, 0x20))
    await mkdir(join(place, 'folder.json'))
    await writeFile(join(place, 'notes.txt'), 'not ours')
    const listed = await store.list()
    expect(listed.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      ['broken.xml', 'xml-syntax'],
      ['folder.json', 'file-unreadable'],
      ['huge.json', 'file-too-large'],
      ['Site%20A%20%2F%20Ecotap.json', null],
    ])
  })

  it('are nothing outside of their folder', async () => {
    const place = await folder()
    const store = new TemplateStore(join(place, 'templates'))
    await store.save(json, false)
    await writeFile(join(place, 'settings.json'), '{"a":"1"}')
    for (const id of ['../settings.json', 'templates/../../settings.json', '/etc/hostname', '', 'nothing.json'])
      await expect(store.read(id)).rejects.toEqual(code('template-not-found'))
  })

  it.runIf(process.platform !== 'win32')('follow no link that leads out of it', async () => {
    const place = await folder()
    const store = new TemplateStore(join(place, 'templates'))
    await store.save(json, false)
    await writeFile(join(place, 'settings.json'), '{"a":"1"}')
    await symlink(join(place, 'settings.json'), join(place, 'templates', 'link.json'))
    await expect(store.read('link.json')).rejects.toEqual(code('template-not-found'))
  })
})
