import { ecotapDictionary } from '../../shared/dictionary/ecotapDictionary.ts'
import { AppError } from '../../shared/errors.ts'
import type { JobOf, SendRow, StationCondition } from '../../shared/job.ts'
import { maskSecretValue } from '../../shared/log/maskSecretValue.ts'
import { type ConfigurationKey, foldKey } from '../../shared/parameters/configurationKey.ts'
import type { Backups } from '../files/backups.ts'
import type { RunningJob } from '../jobs.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { backUp, greet, readParameters } from './readStation.ts'
import { restart, waitWhileBooting } from './restart.ts'

export interface ParameterChange {
  key: string
  value: string
}

/** Written, never read back (ECClite guide, section 11). */
function isWriteOnly(key: string): boolean {
  return ecotapDictionary.find(key)?.access === 'WO'
}

/** Changing it restarts the controller by itself (com_OCPPID, 60 s later: ECClite guide, section 11), so it goes last. */
function restartsStation(key: string): boolean {
  return ecotapDictionary.find(key)?.sideEffects.some(effect => effect.kind === 'restart') ?? false
}

/** After so many keys in a row without an answer, the others are not tried. */
const SILENT_KEYS = 3

const wasTaken = (row: SendRow): boolean => row.answer === 'Accepted' || row.answer === 'RebootRequired'

export function sendRows(changes: readonly ParameterChange[]): SendRow[] {
  const restarting = (change: ParameterChange): number => (restartsStation(change.key) ? 1 : 0)
  const ordered = [...changes].sort((a, b) => restarting(a) - restarting(b))
  return ordered.map(({ key, value }) => ({
    key,
    value: maskSecretValue(key, value),
    answer: 'waiting',
    attempts: 0,
    readBack: 'waiting',
    afterReset: 'waiting',
    found: null,
  }))
}

/** Writes parameters and proves that they took. See the contract's `station.send`. */
export class SendWork {
  readonly #station: OpenStation
  readonly #backups: Backups
  readonly #values: Map<string, string>
  readonly #job: RunningJob<'send'>
  #savesBefore = 0

  constructor(station: OpenStation, backups: Backups, changes: readonly ParameterChange[], job: RunningJob<'send'>) {
    this.#station = station
    this.#backups = backups
    this.#values = new Map(changes.map(change => [change.key, change.value]))
    this.#job = job
  }

  async run(): Promise<void> {
    const { signal } = this.#job
    await waitWhileBooting(this.#station, signal)
    await greet(this.#station, signal)
    const before = await readParameters(this.#station, signal)
    this.#station.assertMayWrite()
    const backup = await backUp(this.#station, this.#backups, 'send', before)
    this.#job.update({ backup, phase: 'sending' })
    await this.#sendAll()
    const taken = this.#rows().filter(wasTaken)
    const saved = taken.length === 0 || (await this.#waitForSave())
    await this.#readBack()
    if (this.#job.get().thenReset && taken.length > 0) await this.#verifyAfterReset()
    this.#job.update({ phase: 'over' })
    this.#judge(saved)
  }

  #rows(): SendRow[] {
    return this.#job.get().rows
  }

  #updateRow(key: string, change: Partial<SendRow>): void {
    this.#job.update({ rows: this.#rows().map(row => (row.key === key ? { ...row, ...change } : row)) })
  }

  async #sendAll(): Promise<void> {
    let silent = 0
    for (const [index, row] of this.#rows().entries()) {
      if (index > 0) await this.#pause(this.#station.controller.dialect.driver.changeConfiguration.gapMs)
      silent = (await this.#sendOne(row.key)) ? 0 : silent + 1
      if (silent >= SILENT_KEYS) break
    }
    const sent = this.#rows().filter(wasTaken).length
    this.#station.tell('param', `Send ${sent} Cfg Items OK`)
  }

  /** False where no answer came. */
  async #sendOne(key: string): Promise<boolean> {
    const { signal } = this.#job
    signal.throwIfAborted()
    const value = this.#values.get(key) ?? ''
    this.#job.stationWouldBe(this.#leaves(true))
    try {
      const onAttempt = (attempts: number): void => this.#updateRow(key, { answer: 'sent', attempts })
      const answer = await this.#station.controller.changeConfiguration(key, value, onAttempt, signal)
      const taken = answer === 'Accepted' || answer === 'RebootRequired'
      this.#updateRow(key, taken ? { answer } : { answer, readBack: 'skipped', afterReset: 'skipped' })
      if (taken) this.#taken(key)
      this.#job.stationWouldBe(this.#leaves(false))
      return true
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.info.code !== 'no-answer') throw thrown
      this.#updateRow(key, { answer: 'no-answer' })
      return false
    }
  }

  /** What the writes so far have left; `pending`: another is on its way. */
  #leaves(pending: boolean): StationCondition {
    if (this.#rows().some(wasTaken)) return 'changed-not-saved'
    return pending || this.#rows().some(row => row.answer === 'no-answer') ? 'maybe-changed' : 'untouched'
  }

  #taken(key: string): void {
    this.#savesBefore = this.#station.saves.count
    if (restartsStation(key)) {
      this.#job.update({ restartsAt: Date.now() + this.#station.controller.dialect.driver.ocppIdRestartMs })
    }
  }

  async #waitForSave(): Promise<boolean> {
    this.#job.update({ phase: 'saving' })
    const { saveLineMs } = this.#station.controller.dialect.driver
    if (this.#station.saves.count === this.#savesBefore) {
      await this.#station.exchange.waitForLine(
        () => this.#station.saves.count > this.#savesBefore,
        saveLineMs,
        this.#job.signal,
      )
    }
    if (this.#station.saves.count === this.#savesBefore) return false
    this.#job.update({ saveChecksum: this.#station.saves.checksum })
    this.#job.stationWouldBe('saved-not-verified')
    return true
  }

  async #readBack(): Promise<void> {
    this.#job.update({ phase: 'reading-back' })
    const now = await readParameters(this.#station, this.#job.signal)
    this.#compare(now, 'readBack')
    const parameters = this.#station.now.parameters
    this.#station.change({ parameters: { keys: now, receivedAt: Date.now(), backupId: parameters?.backupId ?? null } })
  }

  async #verifyAfterReset(): Promise<void> {
    this.#job.update({ phase: 'restarting' })
    this.#job.cancellable(false)
    this.#job.stationWouldBe('restarting')
    await restart(this.#station, 'Soft', this.#job.signal)
    this.#job.update({ phase: 'verifying', restartedAt: Date.now(), restartsAt: null })
    this.#job.stationWouldBe('saved-not-verified')
    const now = await readParameters(this.#station, this.#job.signal)
    this.#compare(now, 'afterReset')
    const parameters = this.#station.now.parameters
    this.#station.change({ parameters: { keys: now, receivedAt: Date.now(), backupId: parameters?.backupId ?? null } })
    this.#job.stationWouldBe('running')
  }

  #compare(now: readonly ConfigurationKey[], column: 'readBack' | 'afterReset'): void {
    const found = new Map(now.map(entry => [foldKey(entry.key), entry.value]))
    const rows = this.#rows().map((row): SendRow => {
      if (!wasTaken(row)) return { ...row, [column]: 'skipped' }
      if (isWriteOnly(row.key)) return { ...row, [column]: 'write-only' }
      const value = found.get(foldKey(row.key))
      if (value === undefined) return { ...row, [column]: 'missing' }
      const same = value === this.#values.get(row.key)
      return same
        ? { ...row, [column]: 'same' }
        : { ...row, [column]: 'different', found: maskSecretValue(row.key, value) }
    })
    this.#job.update({ rows })
  }

  #judge(saved: boolean): void {
    const rows = this.#rows()
    const refused = rows.filter(row => !wasTaken(row)).map(row => row.key)
    const differing = rows
      .filter(
        row =>
          wasTaken(row) && [row.readBack, row.afterReset].some(state => state === 'different' || state === 'missing'),
      )
      .map(row => row.key)
    if (!saved)
      throw new AppError({
        code: 'no-save-line',
        data: { waitedMs: this.#station.controller.dialect.driver.saveLineMs },
      })
    if (differing.length > 0) throw new AppError({ code: 'values-differ', data: { keys: differing } })
    if (refused.length > 0) {
      this.#job.stationWouldBe(rows.some(wasTaken) ? 'partly-changed' : this.#leaves(false))
      throw new AppError({ code: 'parameters-refused', data: { keys: refused } })
    }
  }

  #pause(ms: number): Promise<void> {
    const { signal } = this.#job
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      const onAbort = (): void => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      signal.addEventListener('abort', onAbort, { once: true })
    })
  }
}

/** The first snapshot of a send job. */
export function sendJob(
  base: Pick<JobOf<'send'>, 'id' | 'startedAt' | 'progress'>,
  changes: readonly ParameterChange[],
  thenReset: boolean,
): JobOf<'send'> {
  return {
    ...base,
    kind: 'send',
    phase: 'backup',
    rows: sendRows(changes),
    backup: null,
    saveChecksum: null,
    thenReset,
    restartsAt: null,
    restartedAt: null,
  }
}
