import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { refusal } from '../visit/refusal.ts'
import { evlinkRig } from './EvlinkRig.ts'

const settled = { state: 'signed-in', busy: null, failure: null }

describe('files of an EVlink', () => {
  it('are kept byte for byte, with their hash', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text, backup } = await rig.visit.exportFile('configuration')
    expect(text).toBe(rig.station.device.exportConfiguration())
    expect(await readFile(backup.path, 'utf8')).toBe(text)
    expect(backup.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(backup.path).toContain('3N190000001')
  })

  it('of charge data have the columns and the decimal comma of the station', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    const { text } = await rig.visit.exportFile('charge-data')
    const [head, first] = text.split('\r\n')
    expect(head).toBe('CDR_ID;Type of charge;Start_Datetime;End_Datetime;Energy_kWh;Duration')
    expect(first).toContain(';18,420;')
    expect(rig.station.device.asked.slice(-2)).toEqual(['GET chargeDetails', 'GET exportFile'])
  })

  it('that are a page of error with status 200 are refused, and nothing is kept', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    rig.station.fail('error-in-200')
    for (const what of ['configuration', 'charge-data'] as const) {
      expect(await refusal(rig.visit.exportFile(what))).toMatchObject({
        code: 'answer-unexpected',
        data: { reason: 'page-instead-of-file' },
      })
    }
    expect(rig.now.files).toEqual([])
  })

  it('stop a save that they should precede', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    rig.station.fail('error-in-200')
    expect((await refusal(rig.visit.save('general', { stationName: 'x' }))).code).toBe('answer-unexpected')
    expect(rig.station.device.asked).not.toContain('POST general')
    expect(rig.now.failure?.station).toBe('untouched')
  })

  it('go back into the station as they are, and are compared afterwards', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    await rig.visit.save('general', { stationName: 'Parking 9' })
    await rig.visit.importConfiguration({ name: 'EVlinkConfig.ini', bytes: Buffer.from(text) })
    expect(rig.station.device.values.get('stationName')).toBe('Parking 1')
    expect(rig.now).toMatchObject({ ...settled, rebootNeeded: true })
  })

  it('that the station says it took, and did not, are not called imported', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    const bytes = Buffer.from(text.replace('stationName=Parking 1', 'stationName=Parking 9'))
    rig.station.fail('not-kept')
    expect(await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes }))).toEqual({
      code: 'write-not-taken',
      data: { action: 'import-configuration' },
    })
    expect(rig.now).toMatchObject({ rebootNeeded: false, failure: { station: 'untouched' } })
    expect(rig.station.device.asked.filter(page => page === 'POST importConfiguration')).toHaveLength(1)
  })

  it('that are no configuration are refused by the station, which keeps its own', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const bytes = Buffer.from('<html>not a configuration</html>')
    expect((await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes }))).code).toBe('write-not-taken')
    expect(rig.station.device.values.get('stationName')).toBe('Parking 1')
    expect(rig.now.files.map(({ what }) => what)).toEqual(['configuration'])
  })

  it('whose import changes values by the guide’s ranges are not called confirmed', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    const changed = text
      .replace('confModemRetryInterval=30', 'confModemRetryInterval=90')
      .replace('ocppConnectTimeOut=60', 'ocppConnectTimeOut=1')
    expect((await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes: Buffer.from(changed) }))).code).toBe(
      'write-not-confirmed',
    )
    expect(rig.station.device.values.get('confModemRetryInterval')).toBe('0')
    expect(rig.station.device.values.get('ocppConnectTimeOut')).toBe('60')
  })

  it('are not imported without a copy of what is there', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('import-configuration')
    expect(await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes: Buffer.from('a=1') }))).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'export-configuration' },
    })
    expect(rig.station.device.asked).not.toContain('POST importConfiguration')
  })
})
