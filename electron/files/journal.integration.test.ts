import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { FlashJournal } from './journal.ts'
import { LineJournal } from './LineJournal.ts'
import { sha256 } from './sha256.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at & 0xff)
const flash = { serial: '11790001', imageName: 'EVC4V32R18P3.bin', sha256: sha256(bytes), bytes }

describe('LineJournal', () => {
  it('gives back what was appended, in order, and nothing where there is no file', async () => {
    const journal = new LineJournal(join(await newFolder(), 'deep', 'journal'))
    expect(await journal.read()).toEqual([])
    const entries = Array.from({ length: 100 }, (_, n) => ({ n, text: 'one\ntwo "three" é' }))
    await Promise.all(entries.map(entry => journal.append(entry)))
    expect(await journal.read()).toEqual(entries)
  })

  it('reads everything before a tail that was cut off at any byte, and goes on behind it', async () => {
    const path = join(await newFolder(), 'journal')
    const journal = new LineJournal(path)
    await journal.append({ n: 1 })
    const whole = (await readFile(path)).length
    await journal.append({ n: 2 })
    const all = await readFile(path)
    for (let size = whole; size < all.length - 1; size += 1) {
      await writeFile(path, all.subarray(0, size))
      expect(await journal.read(), `${size}`).toEqual([{ n: 1 }])
      await journal.append({ n: 3 })
      expect(await journal.read(), `${size}`).toEqual([{ n: 1 }, { n: 3 }])
    }
  })

  it('takes a tail of zeros, of noise, of foreign JSON and of the same lines again for nothing', async () => {
    const path = join(await newFolder(), 'journal')
    const journal = new LineJournal(path)
    await journal.append({ n: 1 })
    await journal.append({ n: 2 })
    const all = await readFile(path)
    const tails = [Buffer.alloc(4096), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('{"n":3}\n'), all, all.subarray(20)]
    for (const tail of tails) {
      await writeFile(path, Buffer.concat([all, tail]))
      expect(await journal.read()).toEqual([{ n: 1 }, { n: 2 }])
      await journal.append({ n: 3 })
      expect(await journal.read()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    }
  })

  it('leaves out a line of which one character changed', async () => {
    const path = join(await newFolder(), 'journal')
    const journal = new LineJournal(path)
    await journal.append({ phase: 'write' })
    await journal.append({ phase: 'verify' })
    await writeFile(path, (await readFile(path, 'utf8')).replace('"write"', '"wrote"'))
    expect(await journal.read()).toEqual([{ phase: 'verify' }])
  })
})

describe('FlashJournal', () => {
  it('knows a flash from its start to its end, across runs of the program', async () => {
    const folder = await newFolder()
    let at = 0
    const now = () => (at += 1000)
    const journal = new FlashJournal(folder, { now })
    await journal.started(flash)
    journal.progress(flash.serial, 4096)
    await journal.phase(flash.serial, 'verify')
    const later = new FlashJournal(folder)
    const { serial, imageName } = flash
    expect(await later.unfinished()).toEqual([
      { serial, imageName, phase: 'verify', acknowledged: 4096, total: bytes.length, at: 3000 },
    ])
    const image = await later.imageOf(serial)
    expect(image?.name).toBe(imageName)
    expect(sha256(image?.bytes ?? '')).toBe(flash.sha256)

    await later.finished(serial)
    expect(await new FlashJournal(folder).unfinished()).toEqual([])
    expect(await later.imageOf(serial)).toBeNull()
    expect(await readdir(join(folder, 'images'))).toEqual([])
  })

  it('lists the newest first and keeps an image while any station needs it', async () => {
    const folder = await newFolder()
    let at = 0
    const journal = new FlashJournal(folder, { now: () => (at += 1) })
    await journal.started({ ...flash, serial: 'A' })
    await journal.started({ ...flash, serial: 'B' })
    expect((await journal.unfinished()).map(({ serial }) => serial)).toEqual(['B', 'A'])
    await journal.finished('B')
    expect(await readdir(join(folder, 'images'))).toEqual([`${flash.sha256}.bin`])
    expect((await journal.imageOf('A'))?.bytes).toHaveLength(bytes.length)
    await journal.finished('A')
    await journal.finished('never started')
    expect(await readdir(join(folder, 'images'))).toEqual([])
  })

  it('gives no image whose copy is not whole', async () => {
    const folder = await newFolder()
    const journal = new FlashJournal(folder)
    await journal.started(flash)
    await truncate(join(folder, 'images', `${flash.sha256}.bin`), 100)
    expect(await journal.imageOf(flash.serial)).toBeNull()
  })

  it('lets no flash start that it cannot note, whichever operation fails', async () => {
    for (let nth = 1; ; nth += 1) {
      const folder = await newFolder()
      const fileSystem = faultyFileSystem({ code: 'ENOSPC' }, nth)
      const result = await new FlashJournal(folder, { fileSystem }).started(flash).then(
        () => null,
        thrown => thrown,
      )
      if (!fileSystem.struck()) {
        expect(result).toBeNull()
        expect(nth).toBeGreaterThan(10)
        break
      }
      // Taking away what is not there is the one operation that may fail unnoticed.
      if (result !== null) expect(result.info).toMatchObject({ code: 'folder-unusable', data: { reason: 'ENOSPC' } })
      else expect(await new FlashJournal(folder).unfinished()).toHaveLength(1)
    }
  })

  it('stops no flash that has begun: what it cannot note it tells, and goes on', async () => {
    const folder = await newFolder()
    await new FlashJournal(folder).started(flash)
    const problems: unknown[] = []
    const fileSystem = faultyFileSystem({ code: 'ENOSPC' }, 1, { times: 1e9 })
    const journal = new FlashJournal(folder, { fileSystem, onProblem: problem => problems.push(problem) })
    journal.progress(flash.serial, 1)
    await journal.phase(flash.serial, 'verify')
    await journal.finished(flash.serial)
    expect(problems).toHaveLength(3)
    expect(await new FlashJournal(folder).unfinished()).toHaveLength(1)
  })

  it('cuts a long history down to what is unfinished', async () => {
    const folder = await newFolder()
    const path = join(folder, 'flashes.jsonl')
    const journal = new FlashJournal(folder)
    await journal.started({ ...flash, serial: 'open' })
    await journal.phase('open', 'verify')
    await journal.started(flash)
    await appendFile(path, ' '.repeat(300_000))
    await journal.finished(flash.serial)
    expect((await readFile(path)).length).toBeLessThan(1000)
    expect(await new FlashJournal(folder).unfinished()).toMatchObject([{ serial: 'open', phase: 'verify' }])
  })
})
