import { describe, expect, it } from 'vitest'
import { AppError } from '../shared/errors.ts'
import { Jobs, type RunningJob } from './jobs.ts'

function startReset(jobs: Jobs, work: (job: RunningJob<'reset'>) => Promise<void>): string {
  return jobs.start('reset', base => ({ ...base, kind: 'reset', phase: 'asking' }), work)
}

const untilAborted = (job: RunningJob<'reset'>): Promise<void> =>
  new Promise((_, reject) => job.signal.addEventListener('abort', () => reject(job.signal.reason)))

describe('Jobs', () => {
  it('says that a job is done when its work is', async () => {
    const jobs = new Jobs()
    const id = startReset(jobs, async job => job.update({ phase: 'over' }))
    await jobs.idle()
    expect(jobs.find(id)).toMatchObject({ kind: 'reset', phase: 'over', progress: { state: 'done' } })
  })

  it('runs one job at a time', async () => {
    const jobs = new Jobs()
    const first = startReset(jobs, untilAborted)
    expect(() => startReset(jobs, async () => undefined)).toThrow(AppError)
    jobs.cancel(first)
    await jobs.idle()
    expect(() => startReset(jobs, async () => undefined)).not.toThrow()
  })

  it('says what happened, the state of the station and the next step when work fails', async () => {
    const jobs = new Jobs()
    const id = startReset(jobs, async job => {
      job.stationWouldBe('restarting')
      throw new AppError({ code: 'boot-not-seen', data: { waitedMs: 5000 } })
    })
    await jobs.idle()
    expect(jobs.find(id).progress).toMatchObject({
      state: 'failed',
      failure: {
        error: { code: 'boot-not-seen', data: { waitedMs: 5000 } },
        station: 'restarting',
        next: 'power-cycle',
      },
    })
  })

  it('tells a defect of ours from an error of the world', async () => {
    const jobs = new Jobs()
    const id = startReset(jobs, async () => {
      throw new TypeError('x is not a function')
    })
    await jobs.idle()
    expect(jobs.find(id).progress).toMatchObject({
      failure: { error: { code: 'internal', data: { reason: 'x is not a function' } } },
    })
  })

  it('is cancelled only where that is safe', async () => {
    const jobs = new Jobs()
    let unsafe: (() => void) | undefined
    const id = startReset(jobs, job => {
      unsafe = () => job.cancellable(false)
      return untilAborted(job)
    })
    unsafe?.()
    expect(() => jobs.cancel(id)).toThrow(AppError)
    expect(jobs.find(id).progress).toEqual({ state: 'running', cancellable: false })
  })

  it('leaves a cancelled job with the state of the station', async () => {
    const jobs = new Jobs()
    const id = startReset(jobs, job => {
      job.stationWouldBe('old-firmware-safe')
      return untilAborted(job)
    })
    jobs.cancel(id)
    await jobs.idle()
    expect(jobs.find(id).progress).toMatchObject({ state: 'cancelled', station: 'old-firmware-safe' })
  })

  it('does not know a job it never had', () => {
    expect(() => new Jobs().find('none')).toThrow(AppError)
  })
})
