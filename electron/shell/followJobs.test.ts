import { describe, expect, it } from 'vitest'
import type { JobOf } from '../../shared/job.ts'
import { followJobs } from './followJobs.ts'
import { jobFraction } from './jobFraction.ts'

const reset: JobOf<'reset'> = {
  kind: 'reset',
  id: '1',
  startedAt: 0,
  phase: 'booting',
  progress: { state: 'running', cancellable: false },
}
const flash: JobOf<'flash'> = {
  kind: 'flash',
  id: '2',
  startedAt: 0,
  progress: { state: 'running', cancellable: true },
  serial: '12345678',
  imageName: 'HW420FW32R18P3.bin',
  sha256: '',
  crc16: '0000',
  from: null,
  to: { version: 32, release: 18, patch: 3, hardware: 'HW420' },
  phases: [],
  acknowledged: 25,
  total: 100,
  window: 4,
  blockBytes: 1024,
  blocks: 1,
  blocksSent: 0,
  blocksResent: 0,
  rate: null,
  etaSeconds: null,
  backup: null,
  programCrcLine: null,
  versionLine: null,
  keysAsBefore: null,
  resumable: false,
}

describe('how far the running job is', () => {
  it('is told from acknowledged bytes', () => {
    expect(jobFraction([reset, flash])).toBe(0.25)
  })

  it('is unknown for a job without a measure, and nothing where none runs', () => {
    expect(jobFraction([reset])).toBe('unknown')
    expect(jobFraction([{ ...flash, progress: { state: 'done', finishedAt: 1 } }])).toBeNull()
    expect(jobFraction([])).toBeNull()
  })
})

describe('following the jobs', () => {
  it('shows them on the taskbar and keeps the laptop awake just while a job holds the window', async () => {
    const happened: string[] = []
    let holds = false
    async function* jobs() {
      yield []
      holds = true
      yield [flash]
      yield [{ ...flash, acknowledged: 50 }]
      holds = false
      yield [{ ...flash, progress: { state: 'done' as const, finishedAt: 1 } }]
      holds = true
      yield [reset]
    }
    await followJobs({
      jobs: jobs(),
      holdsClose: () => holds,
      showProgress: fraction => happened.push(`progress ${fraction}`),
      sleepBlocker: {
        start: type => happened.push(type),
        stop: id => happened.push(`sleep allowed ${id > 0}`),
      },
    })
    expect(happened).toEqual([
      'progress -1',
      'progress 0.25',
      'prevent-app-suspension',
      'progress 0.5',
      'progress -1',
      'sleep allowed true',
      'progress 2',
      'prevent-app-suspension',
      'sleep allowed true',
    ])
  })
})
