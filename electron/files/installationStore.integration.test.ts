import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UNKNOWN_INSTALLATION } from '../../shared/installation/installation.ts'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { InstallationStore } from './installationStore.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const said = { breaker: 40, cable: 32, phases: 3 as const, sockets: 2 }

describe('InstallationStore', () => {
  it('knows nothing at first, and makes no file', async () => {
    const folder = await newFolder()
    const store = await InstallationStore.open(join(folder, 'installations.json'))
    expect(store.get('11790001')).toEqual(UNKNOWN_INSTALLATION)
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps what was said of each station for the next start, whatever the station calls itself', async () => {
    const path = join(await newFolder(), 'installations.json')
    const store = await InstallationStore.open(path)
    await store.set('__proto__', said)
    await store.set('file', { ...UNKNOWN_INSTALLATION, breaker: 16 })
    const again = await InstallationStore.open(path)
    expect(again.get('__proto__')).toEqual(said)
    expect(again.get('file').breaker).toBe(16)
    expect(again.get('constructor')).toEqual(UNKNOWN_INSTALLATION)
  })

  it('forgets a station of which nothing is said any more', async () => {
    const path = join(await newFolder(), 'installations.json')
    const store = await InstallationStore.open(path)
    await store.set('11790001', said)
    expect(await store.set('11790001', UNKNOWN_INSTALLATION)).toEqual(UNKNOWN_INSTALLATION)
    expect(await readFile(path, 'utf8')).not.toContain('11790001')
  })

  it.each(['', '{', '[]', '{"installations":[{"station":"1","installation":{"breaker":-5}}]}'])(
    'puts the damaged file %j aside, says where, and starts empty',
    async damaged => {
      const path = join(await newFolder(), 'installations.json')
      await writeFile(path, damaged)
      const store = await InstallationStore.open(path)
      expect(store.get('1')).toEqual(UNKNOWN_INSTALLATION)
      expect(await readFile(store.setAside ?? '', 'utf8')).toBe(damaged)
    },
  )

  it('uses what it cannot keep, and says so', async () => {
    const path = join(await newFolder(), 'installations.json')
    const store = await InstallationStore.open(path, faultyFileSystem({ code: 'ENOSPC' }, 2, { times: 99 }))
    await expect(store.set('11790001', said)).rejects.toMatchObject({ info: { code: 'folder-unusable' } })
    expect(store.get('11790001')).toEqual(said)
  })
})
