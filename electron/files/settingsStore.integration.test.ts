import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../shared/contract/settings.ts'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { SettingsStore } from './settingsStore.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const defaults = settingsSchema.parse({})

describe('SettingsStore', () => {
  it('starts with the defaults, and makes no file until something changes', async () => {
    const folder = await newFolder()
    const store = await SettingsStore.open(join(folder, 'settings.json'))
    expect(store.settings.get()).toEqual(defaults)
    expect(store.setAside).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps a change for the next start, tells its watchers, and leaves the other settings', async () => {
    const path = join(await newFolder(), 'settings.json')
    const store = await SettingsStore.open(path)
    let told = 0
    store.settings.onChange(() => {
      told += 1
    })
    await store.change({ gloves: true })
    await store.change({ language: 'nl', gloves: undefined })
    const expected = { ...defaults, gloves: true, language: 'nl' }
    expect(store.settings.get()).toEqual(expected)
    expect(told).toBe(2)
    expect((await SettingsStore.open(path)).settings.get()).toEqual(expected)
  })

  it('fills in what an older file does not have', async () => {
    const path = join(await newFolder(), 'settings.json')
    await writeFile(path, '{"language":"fr","fromTheFuture":1}')
    expect((await SettingsStore.open(path)).settings.get()).toEqual({ ...defaults, language: 'fr' })
  })

  it.each(['', '{', '[]', '{"language":"xx"}', '{"language":"fr","language":"nl"}', '\u0000\u0000\u0000\u0000'])(
    'puts the damaged file %j aside, says where, and starts with the defaults',
    async damaged => {
      const folder = await newFolder()
      const path = join(folder, 'settings.json')
      await writeFile(path, damaged)
      const store = await SettingsStore.open(path)
      expect(store.settings.get()).toEqual(defaults)
      expect(store.setAside).toMatch(/settings\.damaged-\d{8}T\d{9}Z\.json$/)
      expect(await readFile(store.setAside ?? '', 'utf8')).toBe(damaged)
      await store.change({ gloves: true })
      expect((await SettingsStore.open(path)).settings.get().gloves).toBe(true)
    },
  )

  it('uses a change it cannot keep, and says so', async () => {
    const path = join(await newFolder(), 'settings.json')
    const store = await SettingsStore.open(path, faultyFileSystem({ code: 'ENOSPC' }, 2, { times: 99 }))
    await expect(store.change({ gloves: true })).rejects.toMatchObject({
      info: { code: 'folder-unusable', data: { path, reason: 'ENOSPC' } },
    })
    expect(store.settings.get().gloves).toBe(true)
  })
})

describe('the change a page may ask for', () => {
  it('names only what it sets', async () => {
    const { settingsContract } = await import('../../shared/contract/settings.ts')
    const schema = settingsContract.change['~orpc'].inputSchema
    const parsed = await schema?.['~standard'].validate({ gloves: true })
    expect(parsed).toEqual({ value: { gloves: true } })
  })
})
