import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { AppError } from '../../../shared/errors.ts'
import { ACSMART_MODBUS_1 } from '../../stations/acsmart/dialect.ts'
import { startSimulatedAcSmart } from '../../stations/acsmart/simulator/startSimulatedAcSmart.ts'
import { ActionConsents } from '../../stations/web/ActionConsents.ts'
import { FileBackups } from '../../stations/web/FileBackups.ts'
import { CurrentAcSmart } from './CurrentAcSmart.ts'

const dialect = { ...ACSMART_MODBUS_1, pollMs: 20, answerMs: 1000 }
let folder = ''
let current: CurrentAcSmart

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.info.code
    throw thrown
  }
  return 'nothing thrown'
}

async function until(accepts: (now: AcsmartSnapshot) => boolean): Promise<AcsmartSnapshot> {
  for await (const now of current.snapshot.watch()) if (now && accepts(now)) return now
  throw new Error('the watch ended')
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chargewright-acsmart-'))
  const consents = await ActionConsents.open(join(folder, 'consents.json'))
  current = new CurrentAcSmart({
    dialect,
    consents,
    files: new FileBackups(join(folder, 'backups')),
    startSimulated: scenario => startSimulatedAcSmart({ dialect, scenario }),
  })
})
afterEach(async () => {
  await current.disconnect()
  await rm(folder, { recursive: true, force: true })
})

describe('an AC SMART', () => {
  it('is read over Modbus: car, voltages, currents, power, energy and the user limit', async () => {
    await current.connectSimulated('charging')
    const { values, kind, state } = await until(() => true)
    expect({ kind, state }).toEqual({ kind: 'simulated', state: 'live' })
    expect(values).toMatchObject({ car: 'charging', phases: 1, energy: 1_234_567, userLimit: 16 })
    expect(values?.currents).toEqual([16, 16, 16])
    expect(values?.voltages).toEqual([231.4, 230.8, 232.3])
    expect(values?.power).toBeCloseTo(3 * 16 * 231.4, 3)
  })

  it('gives an unknown car state where the register holds no letter', async () => {
    await current.connectSimulated('no-status')
    expect((await until(() => true)).values?.car).toBe('unknown')
  })

  it('takes a limit: the values of before are kept, the limit is read back, and the current follows', async () => {
    await current.connectSimulated('charging')
    await current.visit.setLimit(10)
    const { written, values } = await until(now => now.written !== null)
    expect(written).toMatchObject({ before: 16, sent: 10, found: 10 })
    expect(JSON.parse(await readFile(written?.backup.path ?? '', 'utf8'))).toMatchObject({ userLimit: 16 })
    expect(values).toMatchObject({ userLimit: 10, currents: [10, 10, 10] })
    await current.visit.setLimit(0)
    expect((await until(now => now.values?.userLimit === 0)).values?.car).toBe('connected')
  })

  it('never counts a limit as set that the station does not show afterwards', async () => {
    await current.connectSimulated('limit-ignored')
    expect(await codeOf(current.visit.setLimit(10))).toBe('write-not-taken')
    const { failure, written } = await until(now => !now.busy)
    expect(failure).toMatchObject({ station: 'untouched', error: { code: 'write-not-taken' } })
    expect(written).toMatchObject({ sent: 10, found: 16 })
  })

  it.each([5, -1, 64, 200, 6.5, Number.NaN])('is never sent a limit of %d A', async amps => {
    await current.connectSimulated('charging')
    expect(await codeOf(current.visit.setLimit(amps))).toBe('limit-out-of-range')
    expect((await until(() => true)).values?.userLimit).toBe(16)
  })

  it('that is a real one is only read until the person allows writing', async () => {
    const station = await startSimulatedAcSmart({ dialect, scenario: 'charging' })
    try {
      await current.connect(`${station.host}:${station.port}`, false)
      expect((await until(() => true)).consent).toBe('needed')
      expect(await codeOf(current.visit.setLimit(8))).toBe('action-unconfirmed')
      expect(station.userLimit).toBe(16)
      await current.visit.confirm()
      await current.visit.setLimit(8)
      expect(station.userLimit).toBe(8)
      await current.disconnect()
      await current.connect(`${station.host}:${station.port}`, false)
      expect((await until(() => true)).consent).toBe('given')
    } finally {
      await current.disconnect()
      await station.close()
    }
  })

  it('that goes away is lost, and read again when it is back', async () => {
    const station = await startSimulatedAcSmart({ dialect, scenario: 'charging' })
    await current.connect(`${station.host}:${station.port}`, false)
    await station.close()
    const lost = await until(now => now.state === 'lost')
    expect(lost.failure?.error.code).toBe('modbus-unreachable')
    expect(lost.values?.userLimit).toBe(16)
    const back = await startSimulatedAcSmart({ dialect, scenario: 'waiting', port: station.port })
    try {
      const live = await until(now => now.state === 'live' && now.values?.car === 'connected')
      expect(live.failure).toBeNull()
    } finally {
      await current.disconnect()
      await back.close()
    }
  })

  it('that does not answer a limit may have it: that stays said when it is read again', async () => {
    const station = await startSimulatedAcSmart({ dialect, scenario: 'charging' })
    const cutter = createServer(socket => {
      const forward = connect(station.port, station.host)
      for (const end of [socket, forward]) end.on('error', () => undefined)
      socket.on('data', bytes => {
        forward.write(bytes)
        // Byte 7 is the function; 6 writes a register (Modbus Messaging on TCP/IP 1.0b, 3.1). The answer is lost.
        if (bytes[7] === 6) socket.destroy()
      })
      forward.pipe(socket)
    })
    await new Promise<void>(resolve => cutter.listen(0, '127.0.0.1', resolve))
    const address = cutter.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      await current.connect(`127.0.0.1:${port}`, false)
      await current.visit.confirm()
      expect(await codeOf(current.visit.setLimit(9))).toBe('modbus-unreachable')
      const again = await until(now => now.state === 'live' && now.values?.userLimit === 9)
      expect(again.failure).toMatchObject({ station: 'maybe-changed', error: { code: 'modbus-unreachable' } })
      await current.disconnect()
    } finally {
      cutter.close()
      await station.close()
    }
  })

  it('takes one limit at a time', async () => {
    await current.connectSimulated('charging')
    const [first, second] = await Promise.all([codeOf(current.visit.setLimit(8)), codeOf(current.visit.setLimit(9))])
    expect([first, second]).toEqual(['nothing thrown', 'station-busy'])
    expect((await until(now => !now.busy)).values?.userLimit).toBe(8)
  })

  it('is not looked for outside private networks, nor where nothing listens', async () => {
    expect(await codeOf(current.connect('8.8.8.8', false))).toBe('address-not-private')
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await new Promise(resolve => server.close(resolve))
    expect(await codeOf(current.connect(`127.0.0.1:${port}`, false))).toBe('modbus-unreachable')
    expect(current.snapshot.get()).toBeNull()
  })

  it('that answers without end or with other things is an error, and no value', async () => {
    const server = createServer(socket => {
      socket.on('error', () => undefined)
      socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(50))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await codeOf(current.connect(`127.0.0.1:${port}`, false))).toBe('modbus-unreachable')
    server.close()
  })

  it('is one at a time', async () => {
    await current.connectSimulated('charging')
    expect(await codeOf(current.connectSimulated('waiting'))).toBe('already-connected')
  })
})
