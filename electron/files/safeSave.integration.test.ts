import { spawn } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { type Fault, faultyFileSystem } from './faultyFileSystem.ts'
import { type FileSystem, nodeFileSystem, type OpenFile } from './fileSystem.ts'
import { LineJournal } from './LineJournal.ts'
import { safeSave } from './safeSave.ts'
import { sha256 } from './sha256.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const OLD = Buffer.from('{"old":true}\n'.repeat(500))
const NEW = Buffer.from('{"new":true}\n'.repeat(700))
const renamePauses = [0, 0, 0]

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

describe('safeSave', () => {
  it('makes the folder and the file, and leaves nothing else', async () => {
    const folder = join(await newFolder(), 'deep', 'er')
    expect(await safeSave(join(folder, 'settings.json'), NEW)).toBe(sha256(NEW))
    expect(await readFile(join(folder, 'settings.json'))).toEqual(NEW)
    expect(await namesIn(folder)).toEqual(['settings.json'])
  })

  it('takes an empty file and one of 10 MB', async () => {
    const path = join(await newFolder(), 'file')
    for (const bytes of [new Uint8Array(0), Buffer.alloc(10_000_000, 'x')]) {
      await safeSave(path, bytes)
      expect(sha256(await readFile(path))).toBe(sha256(bytes))
    }
  })

  it('keeps the last of 100 saves at once, whole, and no temporary file', async () => {
    const folder = await newFolder()
    const path = join(folder, 'file')
    const contents = Array.from({ length: 100 }, (_, n) => Buffer.from(`${n} `.repeat(2000 - n)))
    await Promise.all(contents.map(bytes => safeSave(path, bytes)))
    expect(await readFile(path)).toEqual(contents[99])
    expect(await namesIn(folder)).toEqual(['file'])
  })

  it('saves different files at once', async () => {
    const folder = await newFolder()
    const names = Array.from({ length: 30 }, (_, n) => `file ${n}`)
    await Promise.all(names.map(name => safeSave(join(folder, name), Buffer.from(name))))
    expect(await namesIn(folder)).toEqual(names.sort())
  })

  it.each<[string, Fault]>([
    ['a full disk', { code: 'ENOSPC' }],
    ['a broken disk', { code: 'EIO' }],
    ['another device', { code: 'EXDEV' }],
    ['a write cut short in silence', 'short-write'],
  ])('leaves the old file or the new one when %s strikes any operation', async (_title, fault) => {
    for (let nth = 1; ; nth += 1) {
      const folder = await newFolder()
      const path = join(folder, 'file')
      await writeFile(path, OLD)
      const fileSystem = faultyFileSystem(fault, nth)
      const keepOldIn = join(folder, 'kept')
      const journal = new LineJournal(join(folder, 'journal'))
      const result = await safeSave(path, NEW, { fileSystem, keepOldIn, journal }).catch(thrown => thrown)
      const content = await readFile(path)
      expect([OLD, NEW]).toContainEqual(content)
      if (typeof result === 'string') expect(content).toEqual(NEW)
      else {
        expect(result).toBeInstanceOf(AppError)
        expect(result.info).toMatchObject({ code: 'folder-unusable', data: { path } })
      }
      // Whatever could not be taken away at once is gone after the next save.
      await safeSave(path, NEW)
      expect((await namesIn(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
      if (!fileSystem.struck()) {
        expect(typeof result).toBe('string')
        expect(nth).toBeGreaterThan(12)
        break
      }
    }
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while the file is held (%s) and then puts it in place', async code => {
    const folder = await newFolder()
    const path = join(folder, 'file')
    await writeFile(path, OLD)
    const fileSystem = faultyFileSystem({ code }, 1, { times: 3, only: ['rename'] })
    await safeSave(path, NEW, { fileSystem, renamePauses })
    expect(await readFile(path)).toEqual(NEW)
    expect(fileSystem.operations()).toBe(4)
  })

  it('gives up on a file that stays held, says so and keeps the old one', async () => {
    const folder = await newFolder()
    const path = join(folder, 'file')
    await writeFile(path, OLD)
    const fileSystem = faultyFileSystem({ code: 'EPERM' }, 1, { times: 99, only: ['rename'] })
    await expect(safeSave(path, NEW, { fileSystem, renamePauses })).rejects.toMatchObject({
      info: { code: 'folder-unusable', data: { path, reason: 'EPERM' } },
    })
    expect(await readFile(path)).toEqual(OLD)
    expect(await namesIn(folder)).toEqual(['file'])
  })

  it('does not ask Windows to sync a folder, and takes a share that cannot', async () => {
    const path = join(await newFolder(), 'file')
    const onWindows = faultyFileSystem({ code: 'EPERM' }, 2, { only: ['open'] })
    await safeSave(path, NEW, { fileSystem: onWindows, platform: 'win32' })
    let asked = 0
    const folderHandle: OpenFile = {
      writeFile: () => Promise.reject(new Error('a folder')),
      sync: () => {
        asked += 1
        return Promise.reject(Object.assign(new Error('sync'), { code: 'EINVAL' }))
      },
      close: () => Promise.resolve(),
    }
    const share: FileSystem = {
      ...nodeFileSystem,
      open: (place, flags) => (flags === 'r' ? Promise.resolve(folderHandle) : nodeFileSystem.open(place, flags)),
    }
    await safeSave(path, OLD, { fileSystem: share, platform: 'linux' })
    expect(asked).toBe(1)
    expect(await readFile(path)).toEqual(OLD)
  })

  it('keeps the old file where the new one does not parse', async () => {
    const folder = await newFolder()
    const path = join(folder, 'file')
    await writeFile(path, OLD)
    const parse = (): never => {
      throw new Error('no JSON')
    }
    await expect(safeSave(path, NEW, { parse })).rejects.toMatchObject({ info: { code: 'folder-unusable' } })
    expect(await readFile(path)).toEqual(OLD)
    expect(await namesIn(folder)).toEqual(['file'])
  })

  it('keeps a copy of the old content and notes the save where asked to', async () => {
    const folder = await newFolder()
    const path = join(folder, 'file.json')
    const journal = new LineJournal(join(folder, 'journal'))
    await writeFile(path, OLD)
    await safeSave(path, NEW, { keepOldIn: join(folder, 'kept'), journal })
    const [kept = ''] = await namesIn(join(folder, 'kept'))
    expect(kept).toMatch(/^file\.\d{8}T\d{9}Z\.[0-9a-f]{8}\.json$/)
    expect(await readFile(join(folder, 'kept', kept))).toEqual(OLD)
    expect(await journal.read()).toEqual([{ saved: path, sha256: sha256(NEW) }])
  })

  it('has the disk remember the name of the copy before the new file is put in place', async () => {
    const folder = await newFolder()
    const path = join(folder, 'file')
    await writeFile(path, OLD)
    const done: string[] = []
    const watching: FileSystem = {
      ...nodeFileSystem,
      open: async (place, flags, mode) => {
        const file = await nodeFileSystem.open(place, flags, mode)
        const sync = async (): Promise<void> => {
          await file.sync()
          if (flags === 'r') done.push(`synced ${place}`)
        }
        return { ...file, writeFile: bytes => file.writeFile(bytes), close: () => file.close(), sync }
      },
      rename: async (from, to) => {
        await nodeFileSystem.rename(from, to)
        done.push('renamed')
      },
    }
    const keepOldIn = join(folder, 'kept')
    await safeSave(path, NEW, { fileSystem: watching, platform: 'linux', keepOldIn })
    expect(done).toEqual([`synced ${keepOldIn}`, 'renamed', `synced ${folder}`])
  })

  it.runIf(process.platform !== 'win32')(
    'replaces what a link leads to, for whoever could read it before',
    async () => {
      const folder = await newFolder()
      const [path, link] = [join(folder, 'real', 'file'), join(folder, 'link')]
      await mkdir(join(folder, 'real'))
      await writeFile(path, OLD)
      await chmod(path, 0o640)
      await symlink(path, link)
      await safeSave(link, NEW)
      expect(await readFile(path)).toEqual(NEW)
      expect((await lstat(link)).isSymbolicLink()).toBe(true)
      expect((await stat(path)).mode & 0o777).toBe(0o640)
      await safeSave(join(folder, 'new'), NEW)
      expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o600)
      await Promise.all([link, path, link, path].map((place, n) => safeSave(place, Buffer.from(`${n}`.repeat(9000)))))
      expect(await namesIn(join(folder, 'real'))).toEqual(['file'])
    },
  )

  it('takes away what a killed program left, not what another program is at work on', async () => {
    const folder = await newFolder()
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    try {
      await writeFile(join(folder, `.file.${other.pid}-1.tmp`), '')
      await writeFile(join(folder, '.file.999999999-1.tmp'), '')
      await writeFile(join(folder, '.other.999999999-1.tmp'), '')
      await writeFile(join(folder, '.file.mine.tmp'), '')
      await safeSave(join(folder, 'file'), NEW)
      expect(await namesIn(folder)).toEqual(
        [`.file.${other.pid}-1.tmp`, '.file.mine.tmp', '.other.999999999-1.tmp', 'file'].sort(),
      )
    } finally {
      other.kill()
    }
  })

  it('leaves the old file or the new one when the program is killed at any operation', async () => {
    const folder = await newFolder()
    const child = join(folder, 'child.mjs')
    await build({
      stdin: {
        contents: `
          import { faultyFileSystem } from './faultyFileSystem.ts'
          import { LineJournal } from './LineJournal.ts'
          import { safeSave } from './safeSave.ts'
          const [, , path, fault, nth, bytes] = process.argv
          const fileSystem = faultyFileSystem(fault, Number(nth))
          const journal = new LineJournal(path + '.journal', fileSystem)
          await safeSave(path, Buffer.from(bytes.repeat(5000)), { fileSystem, keepOldIn: path + '.kept', journal })`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: child,
      logLevel: 'silent',
    })
    const old = Buffer.from('old '.repeat(4000))
    const fresh = Buffer.from('new '.repeat(5000))
    for (const fault of ['kill-before', 'kill-after']) {
      for (let nth = 1; ; nth += 1) {
        const place = join(folder, `${fault} ${nth}`)
        const path = join(place, 'file')
        await mkdir(place)
        await writeFile(path, old)
        const running = spawn(process.execPath, [child, path, fault, String(nth), 'new '], { stdio: 'ignore' })
        const code = await new Promise(resolve => running.on('exit', resolve))
        const content = await readFile(path)
        expect([old, fresh].some(whole => whole.equals(content))).toBe(true)
        // The new one is never in place before there is a whole copy of the old one.
        if (fresh.equals(content)) {
          const [kept = ''] = await namesIn(`${path}.kept`)
          expect(await readFile(join(`${path}.kept`, kept))).toEqual(old)
        }
        const noted = await new LineJournal(`${path}.journal`).read()
        expect(noted.length).toBeLessThanOrEqual(fresh.equals(content) ? 1 : 0)
        if (code === 0) {
          expect(content).toEqual(fresh)
          expect(noted).toHaveLength(1)
          expect(nth).toBeGreaterThan(20)
          break
        }
        await safeSave(path, fresh)
        expect((await namesIn(place)).filter(name => name.endsWith('.tmp'))).toEqual([])
      }
    }
  }, 60_000)
})
