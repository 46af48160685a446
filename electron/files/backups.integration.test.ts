import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { parseParameterFile } from '../../shared/parameters/parameterFile.ts'
import { Backups } from './backups.ts'
import { type Fault, faultyFileSystem } from './faultyFileSystem.ts'
import { sha256 } from './sha256.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const entries = [
  { key: 'com_OCPPID', readonly: false, value: 'NL*ECO*1000' },
  { key: 'gsm_SigQ', readonly: true, value: '20' },
]
const content = { serial: 'NL*ECO*1000', reason: 'send', entries } as const

describe('Backups', () => {
  it('keeps parameters in a file that says when, why, how many and whose, and that loads again', async () => {
    const folder = await newFolder()
    const taken = new Date('2026-01-15T08:00:04.123Z')
    const ref = await new Backups(folder, { now: () => taken }).write(content)
    const bytes = await readFile(ref.path)
    expect(ref).toEqual({
      id: `NL%2AECO%2A1000/20260115T080004123Z_send_2keys_${sha256(bytes).slice(0, 8)}.json`,
      path: join(folder, ...ref.id.split('/')),
      keys: 2,
      sha256: sha256(bytes),
      takenAt: taken.getTime(),
    })
    expect(parseParameterFile(bytes).entries).toEqual(entries)
  })

  it('lists the newest first, of one station or of all, and leaves out what is none of ours', async () => {
    const folder = await newFolder()
    const minutes = [1, 2, 3]
    const backups = new Backups(folder, { now: () => new Date(Date.UTC(2026, 0, 15, 8, minutes.shift())) })
    expect(await backups.list(null)).toEqual([])
    const first = await backups.write(content)
    const second = await backups.write({ serial: '11790001', reason: 'flash', entries: [] })
    const third = await backups.write({ ...content, reason: 'receive' })
    await writeFile(join(folder, 'notes.txt'), '')
    await writeFile(join(dirname(first.path), 'mine.json'), '{}')
    await mkdir(join(folder, '.hidden'))
    expect(await backups.list(null)).toEqual([
      { id: third.id, serial: 'NL*ECO*1000', takenAt: third.takenAt, reason: 'receive', keys: 2 },
      { id: second.id, serial: '11790001', takenAt: second.takenAt, reason: 'flash', keys: 0 },
      { id: first.id, serial: 'NL*ECO*1000', takenAt: first.takenAt, reason: 'send', keys: 2 },
    ])
    expect((await backups.list('NL*ECO*1000')).map(({ id }) => id)).toEqual([third.id, first.id])
    expect(await backups.list('unknown')).toEqual([])
  })

  it('gives 100 backups of the same values in the same millisecond a name each', async () => {
    const folder = await newFolder()
    const backups = new Backups(folder, { now: () => new Date(0) })
    const refs = await Promise.all(Array.from({ length: 100 }, () => backups.write(content)))
    expect(new Set(refs.map(({ id }) => id)).size).toBe(100)
    expect(await backups.list(content.serial)).toHaveLength(100)
  })

  it('reads a backup back as it was written', async () => {
    const backups = new Backups(await newFolder())
    const { id, path } = await backups.write(content)
    expect(await backups.read(id)).toEqual({ name: id.split('/')[1], text: await readFile(path, 'utf8') })
  })

  it('opens nothing but backups below its folder', async () => {
    const root = await newFolder()
    const folder = join(root, 'backups')
    const backups = new Backups(folder)
    const { id, path } = await backups.write(content)
    const name = id.split('/')[1] ?? ''
    const secret = join(root, name)
    await writeFile(secret, '{}')
    await symlink(root, join(folder, 'out'), 'junction')
    const ids = [
      '',
      `../${name}`,
      `out/${name}`,
      `./${name}`,
      path,
      id.replace('/', '\\'),
      `${id}/..`,
      `${id}:stream`,
      id.replace('json', 'JSON'),
      id.replace('_send_', '_gone_'),
      id.replace('2keys', '3keys'),
      `${id}\u0000`,
    ]
    for (const wrong of ids) {
      await expect(backups.read(wrong), wrong).rejects.toMatchObject({
        info: { code: 'backup-not-found', data: { id: wrong } },
      })
    }
  })

  it.each<[string, Fault]>([
    ['a full disk', { code: 'ENOSPC' }],
    ['a broken disk', { code: 'EIO' }],
    ['a write cut short in silence', 'short-write'],
  ])('is a backup or an error, never half a backup, when %s strikes any operation', async (_title, fault) => {
    for (let nth = 1; ; nth += 1) {
      const folder = await newFolder()
      const fileSystem = faultyFileSystem(fault, nth)
      const result = await new Backups(folder, { fileSystem }).write(content).catch(thrown => thrown)
      const kept = await new Backups(folder).list(content.serial)
      if (result instanceof AppError) {
        expect(['backup-failed', 'backup-differs']).toContain(result.info.code)
        if (fault === 'short-write') expect(result.info.code).toBe('backup-differs')
      } else expect(kept.map(({ id }) => id)).toEqual([result.id])
      for (const { id } of kept) {
        expect(parseParameterFile(Buffer.from((await new Backups(folder).read(id)).text)).entries).toEqual(entries)
      }
      if (!fileSystem.struck()) {
        expect(result).not.toBeInstanceOf(AppError)
        expect(nth).toBeGreaterThan(5)
        break
      }
    }
  })

  it('is never taken for a whole one where a power cut left the beginning of it', async () => {
    const { path } = await new Backups(await newFolder()).write(content)
    const whole = await readFile(path)
    for (let size = 0; size < whole.length - 1; size += 1)
      expect(() => parseParameterFile(whole.subarray(0, size)), `${size}`).toThrow(AppError)
  })

  it('refuses where its folder is a file, and says so', async () => {
    const folder = join(await newFolder(), 'file')
    await writeFile(folder, '')
    await expect(new Backups(folder).write(content)).rejects.toMatchObject({ info: { code: 'backup-failed' } })
    expect(await new Backups(folder).list(null)).toEqual([])
    expect(await readdir(dirname(folder))).toEqual(['file'])
  })
})
