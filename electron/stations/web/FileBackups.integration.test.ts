import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { Backups } from '../../files/backups.ts'
import { type Fault, faultyFileSystem } from '../../files/faultyFileSystem.ts'
import { sha256 } from '../../files/sha256.ts'
import { temporaryFolders } from '../../files/temporaryFolder.ts'
import { FileBackups } from './FileBackups.ts'

const newFolder = temporaryFolders()
const STATION = 'greenup-LG0001'
const XML = Buffer.from('\ufeff<?xml version="1.0"?>\r\n<OCPPConf><UID>A1</UID></OCPPConf>')

describe('FileBackups', () => {
  it('keeps a file byte for byte, named by station, time, its own name and its hash', async () => {
    const folder = await newFolder()
    const taken = new Date('2026-01-15T08:00:04.123Z')
    const kept = await new FileBackups(folder, { now: () => taken }).write(STATION, 'OCPPConf.xml', XML)
    expect(kept).toEqual({
      id: `greenup-LG0001/20260115T080004123Z_OCPPConf_sha256-${sha256(XML).slice(0, 8)}.xml`,
      path: join(folder, ...kept.id.split('/')),
      bytes: XML.length,
      sha256: sha256(XML),
      takenAt: taken.getTime(),
    })
    expect(await readFile(kept.path)).toEqual(XML)
  })

  it('lists the newest first, of one station or of all, and leaves out parameters and what is none of ours', async () => {
    const folder = await newFolder()
    const minutes = [1, 2, 3]
    const now = () => new Date(Date.UTC(2026, 0, 15, 8, minutes.shift()))
    const files = new FileBackups(folder, { now })
    expect(await files.list(null)).toEqual([])
    const first = await files.write(STATION, 'OCPPConf.xml', XML)
    const second = await files.write('192.168.1.7:502', 'acsmart.json', Buffer.from('{}'))
    const third = await files.write(STATION, 'export', Buffer.from('é'))
    await new Backups(folder).write({ serial: STATION, reason: 'send', entries: [] })
    await writeFile(join(folder, 'notes.txt'), '')
    await writeFile(join(dirname(first.path), 'OCPPConf.xml'), '')
    await mkdir(join(folder, '.hidden'))
    const shown = ({ id, path, bytes, takenAt }: typeof first) => ({ id, path, bytes, takenAt })
    expect(await files.list(null)).toEqual([
      { ...shown(third), station: STATION, name: 'export' },
      { ...shown(second), station: '192.168.1.7:502', name: 'acsmart.json' },
      { ...shown(first), station: STATION, name: 'OCPPConf.xml' },
    ])
    expect((await files.list(STATION)).map(({ id }) => id)).toEqual([third.id, first.id])
    expect(await files.list('unknown')).toEqual([])
  })

  it('gives copies of the same bytes in the same millisecond a name each, and each its own name back', async () => {
    const files = new FileBackups(await newFolder(), { now: () => new Date(0) })
    const names = ['OCPPConf.xml', 'OCPPConf.xml', 'OCPPConf-2.xml', '../Größe 1.a/b', 'noDot', '.ini']
    const kept = await Promise.all(names.map(name => files.write(STATION, name, XML)))
    expect(new Set(kept.map(({ id }) => id)).size).toBe(names.length)
    const read = await Promise.all(kept.map(({ id }) => files.read(id)))
    expect(read).toEqual(names.map(name => ({ name, bytes: XML })))
  })

  it('still lists and reads the copies of before names had a hash', async () => {
    const folder = await newFolder()
    const id = `${STATION}/20260115T080004123Z_OCPPConf.xml`
    await mkdir(join(folder, STATION))
    await writeFile(join(folder, id), XML)
    expect(await new FileBackups(folder).list(STATION)).toMatchObject([{ id, name: 'OCPPConf.xml' }])
    expect(await new FileBackups(folder).read(id)).toEqual({ name: 'OCPPConf.xml', bytes: XML })
  })

  it('gives out no copy that was damaged, or that is far too large', async () => {
    const files = new FileBackups(await newFolder())
    const { id, path } = await files.write(STATION, 'OCPPConf.xml', XML)
    await writeFile(path, XML.subarray(0, 20))
    await expect(files.read(id)).rejects.toMatchObject({ info: { code: 'backup-differs', data: { path } } })
    await truncate(path, 33 * 1024 * 1024)
    await expect(files.read(id)).rejects.toMatchObject({ info: { code: 'file-too-large' } })
  })

  it('opens nothing but copies of files below its folder', async () => {
    const root = await newFolder()
    const folder = join(root, 'backups')
    const files = new FileBackups(folder)
    const { id, path } = await files.write(STATION, 'OCPPConf.xml', XML)
    const parameters = await new Backups(folder).write({ serial: STATION, reason: 'send', entries: [] })
    const name = id.split('/')[1] ?? ''
    await writeFile(join(root, name), XML)
    await symlink(root, join(folder, 'out'), 'junction')
    const ids = [
      '',
      name,
      parameters.id,
      `../${name}`,
      `out/${name}`,
      `./${name}`,
      path,
      id.replace('/', '\\'),
      `${id}/..`,
      `${id}:stream`,
      id.replace('OCPPConf', 'gone'),
      `${STATION}/OCPPConf.xml`,
      `${id}\u0000`,
    ]
    for (const wrong of ids) {
      await expect(files.read(wrong), wrong).rejects.toMatchObject({
        info: { code: 'backup-not-found', data: { id: wrong } },
      })
    }
  })

  it.each<[string, Fault]>([
    ['a full disk', { code: 'ENOSPC' }],
    ['a broken disk', { code: 'EIO' }],
    ['a write cut short in silence', 'short-write'],
  ])('is a copy or an error, never half a copy, when %s strikes any operation', async (_title, fault) => {
    for (let nth = 1; ; nth += 1) {
      const folder = await newFolder()
      const fileSystem = faultyFileSystem(fault, nth)
      const result = await new FileBackups(folder, { fileSystem }).write(STATION, 'OCPPConf.xml', XML).catch(e => e)
      const files = new FileBackups(folder)
      const kept = await files.list(STATION)
      if (result instanceof AppError) expect(['backup-failed', 'backup-differs']).toContain(result.info.code)
      else expect(kept.map(({ id }) => id)).toEqual([result.id])
      for (const { id } of kept) expect((await files.read(id)).bytes).toEqual(XML)
      if (!fileSystem.struck()) {
        expect(result).not.toBeInstanceOf(AppError)
        expect(nth).toBeGreaterThan(5)
        break
      }
    }
  })

  it('says so where a copy or the folder cannot be read', async () => {
    const folder = await newFolder()
    const { id, path } = await new FileBackups(folder).write(STATION, 'OCPPConf.xml', XML)
    const unreadable = (only: string) =>
      new FileBackups(folder, { fileSystem: faultyFileSystem({ code: 'EACCES' }, 1, { only: [only] }) })
    const refused = { info: { code: 'file-unreadable', data: { path, reason: 'EACCES' } } }
    await expect(unreadable('readFile').read(id)).rejects.toMatchObject(refused)
    await expect(unreadable('size').list(STATION)).rejects.toMatchObject(refused)
    await expect(unreadable('readdir').list(null)).rejects.toMatchObject({ info: { code: 'file-unreadable' } })
  })
})
