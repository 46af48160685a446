import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { type FileSystem, nodeFileSystem, type OpenFile } from '../electron/files/fileSystem.ts'
import { safeSave } from '../electron/files/safeSave.ts'

// B12: a safe save (a copy of the old file, read back and compared, folders synced) against write-file-atomic, on the temporary folder's own disk.
const ROUNDS = 15
const SAVES = 20
const TARGET = 3
/** About what a controller's parameters take, and a large file of a person's. Bytes. */
const SIZES = [6_500, 250_000]

interface Spent {
  readonly count: number
  readonly ms: number
}

/** The file system with the time each kind of operation takes in `spent`. */
function timedFileSystem(spent: Map<string, Spent>): FileSystem {
  const timed = async <Result>(kind: string, work: () => Promise<Result>): Promise<Result> => {
    const begun = performance.now()
    try {
      return await work()
    } finally {
      const { count, ms } = spent.get(kind) ?? { count: 0, ms: 0 }
      spent.set(kind, { count: count + 1, ms: ms + performance.now() - begun })
    }
  }
  const withTimes = (file: OpenFile, kind: string): OpenFile => ({
    writeFile: bytes => timed('write', () => file.writeFile(bytes)),
    sync: () => timed(`sync a ${kind}`, () => file.sync()),
    close: () => timed('close', () => file.close()),
  })
  return {
    ...nodeFileSystem,
    open: (path, flags) =>
      timed('open', async () => withTimes(await nodeFileSystem.open(path, flags), flags === 'r' ? 'folder' : 'file')),
    readFile: path => timed('read', () => nodeFileSystem.readFile(path)),
    rename: (from, to) => timed('rename', () => nodeFileSystem.rename(from, to)),
    mkdir: path => timed('mkdir', () => nodeFileSystem.mkdir(path)),
    readdir: path => timed('readdir', () => nodeFileSystem.readdir(path)),
    unlink: path => timed('unlink', () => nodeFileSystem.unlink(path)),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Ms a save takes, the mean of one round. `content` makes other bytes each time: nothing may be saved that is there already. */
async function round(
  save: (path: string, bytes: Uint8Array) => Promise<unknown>,
  path: string,
  size: number,
  seed: number,
) {
  const contents = Array.from({ length: SAVES }, (_, n) => Buffer.alloc(size, `${seed} ${n} `))
  const begun = performance.now()
  for (const bytes of contents) await save(path, bytes)
  const took = (performance.now() - begun) / SAVES
  const last = contents.at(-1)
  if (!last?.equals(await readFile(path))) throw new Error('what was saved is not what is there')
  return took
}

async function compare(folder: string, size: number): Promise<boolean> {
  const kept = join(folder, 'kept')
  await mkdir(kept, { recursive: true })
  const [ours, peers] = [join(folder, 'ours.json'), join(folder, 'peers.json')]
  for (const path of [ours, peers]) await writeFile(path, Buffer.alloc(size, 'old'))
  const peer = (path: string, bytes: Uint8Array) => writeFileAtomic(path, Buffer.from(bytes))
  const safe = (path: string, bytes: Uint8Array) => safeSave(path, bytes, { keepOldIn: kept, parse: () => undefined })
  await round(peer, peers, size, -1)
  await round(safe, ours, size, -2)
  const ratios: number[] = []
  const times: { a: number; b: number }[] = []
  for (let n = 0; n < ROUNDS; n += 1) {
    const before = await round(peer, peers, size, 3 * n)
    const b = await round(safe, ours, size, 3 * n + 1)
    const after = await round(peer, peers, size, 3 * n + 2)
    const a = (before + after) / 2
    times.push({ a, b })
    ratios.push(b / a)
    // The copies of a round are not what the next one is about.
    await rm(kept, { recursive: true })
  }
  const ratio = median(ratios)
  const met = ratio <= TARGET
  const [ourMs, peerMs] = [median(times.map(({ b }) => b)), median(times.map(({ a }) => a))]
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
  console.log(
    `${size} bytes: ${ourMs.toFixed(2)} ms against ${peerMs.toFixed(2)} ms = ${ratio.toFixed(2)} (${spread}; target ${TARGET}) ${met ? 'met' : 'MISSED'}`,
  )
  const spent = new Map<string, Spent>()
  const fileSystem = timedFileSystem(spent)
  await round((path, bytes) => safeSave(path, bytes, { keepOldIn: kept, fileSystem }), ours, size, -3)
  const parts = [...spent].sort(([, a], [, b]) => b.ms - a.ms)
  for (const [kind, { count, ms }] of parts.slice(0, 5))
    console.log(`  ${kind}: ${(count / SAVES).toFixed(1)} of ${(ms / count).toFixed(3)} ms each a save`)
  return met
}

const folder = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
try {
  let met = true
  for (const size of SIZES) met = (await compare(folder, size)) && met
  process.exitCode = met ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
