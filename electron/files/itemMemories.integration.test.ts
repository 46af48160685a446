import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { ItemMemories } from './itemMemories.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const [shapeA, shapeB] = ['00000000aaaaaaaa', '00000000bbbbbbbb'] as const
const said = (path: string, checked = true) => ({ items: [{ path, item: 'uid' as const }], checked })

describe('ItemMemories', () => {
  it('knows nothing at first and makes no file', async () => {
    const folder = await newFolder()
    const memories = await ItemMemories.open(join(folder, 'ocppconf.json'))
    expect(memories.find({ firmware: 'V1', shape: shapeA })).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('finds what was said by firmware and shape, then by firmware, then by shape, also after a restart', async () => {
    const path = join(await newFolder(), 'ocppconf.json')
    const memories = await ItemMemories.open(path)
    await memories.keep({ firmware: 'V1', shape: shapeA, ...said('/a') })
    await memories.keep({ firmware: null, shape: shapeB, ...said('/b', false) })
    await memories.keep({ firmware: 'V1', shape: shapeB, ...said('/c') })
    const again = await ItemMemories.open(path)
    expect(again.find({ firmware: 'V1', shape: shapeA })).toEqual(said('/a'))
    expect(again.find({ firmware: 'V1', shape: '0000000000000000' })).toEqual(said('/c'))
    expect(again.find({ firmware: null, shape: shapeA })).toEqual(said('/a'))
    expect(again.find({ firmware: 'V2', shape: shapeB })).toEqual(said('/c'))
    expect(again.find({ firmware: 'V2', shape: '0000000000000000' })).toBeNull()
  })

  it('keeps the newest word on a kind of file, and of 201 kinds the newest 200', async () => {
    const path = join(await newFolder(), 'ocppconf.json')
    const memories = await ItemMemories.open(path)
    await memories.keep({ firmware: 'V1', shape: shapeA, ...said('/old') })
    await memories.keep({ firmware: 'V1', shape: shapeA, ...said('/new') })
    expect(memories.find({ firmware: 'V1', shape: shapeA })).toEqual(said('/new'))
    for (let n = 0; n < 200; n += 1) await memories.keep({ firmware: `W${n}`, shape: shapeB, ...said(`/${n}`) })
    expect(memories.find({ firmware: 'V1', shape: shapeA })).toBeNull()
    expect(memories.find({ firmware: 'W0', shape: shapeB })).toEqual(said('/0'))
  })

  it.each(['{', '{"mappings":[{"firmware":"V1"}]}', '{"mappings":[{"items":[{"path":"/a","item":"nope"}]}]}'])(
    'puts the damaged file %s aside and starts empty',
    async damaged => {
      const folder = await newFolder()
      const path = join(folder, 'ocppconf.json')
      await writeFile(path, damaged)
      const memories = await ItemMemories.open(path)
      expect(memories.find({ firmware: 'V1', shape: shapeA })).toBeNull()
      expect(await readFile(memories.setAside ?? '', 'utf8')).toBe(damaged)
    },
  )

  it('uses what it cannot keep, and says so', async () => {
    const path = join(await newFolder(), 'ocppconf.json')
    const memories = await ItemMemories.open(path, faultyFileSystem({ code: 'ENOSPC' }, 2, { times: 99 }))
    await expect(memories.keep({ firmware: null, shape: shapeA, ...said('/a') })).rejects.toMatchObject({
      info: { code: 'folder-unusable', data: { path, reason: 'ENOSPC' } },
    })
    expect(memories.find({ firmware: null, shape: shapeA })).toEqual(said('/a'))
  })
})
