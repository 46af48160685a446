import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/factory-ecc-ac.json' with { type: 'json' }
import { loadKnowledge } from './loadKnowledge.ts'
import { likelyVendors, recogniseVendor } from './recogniseVendor.ts'
import { vendors } from './vendors.ts'

describe('whose keys these are', () => {
  it.each(vendors)('%s, by all of its own', async vendor => {
    const { dictionary } = await loadKnowledge(vendor)
    expect(await recogniseVendor(dictionary.parameters.map(({ key }) => key))).toBe(vendor)
  })

  it('a factory file of a controller is Ecotap’s, whatever the case of its keys', async () => {
    expect(await recogniseVendor(sample.configurationKey.map(({ key }) => key.toUpperCase()))).toBe('ecotap')
  })

  it('keys that every vendor has are the standard’s', async () => {
    expect(await recogniseVendor(['HeartbeatInterval', 'ConnectionTimeOut', 'ResetRetries'])).toBe('ocpp16')
  })

  it('one key of a vendor’s own among the standard’s tells the vendor', async () => {
    const keys = ['HeartbeatInterval', 'ConnectionTimeOut', 'ChargeScheduleAllowedChargingRateUnit']
    expect(await recogniseVendor(keys)).toBe('weidmueller')
  })

  it('nobody’s, where no key is known', async () => {
    expect(await recogniseVendor(['x', 'y'])).toBeNull()
    expect(await recogniseVendor([])).toBeNull()
  })

  it('two vendors’, where each knows as many', async () => {
    expect(await likelyVendors(['chg_RatedCurrent', 'boxIdentity'])).toEqual(['ecotap', 'schneider'])
    expect(await likelyVendors(['chg_RatedCurrent', 'boxIdentity', 'com_OCPPID'])).toEqual(['ecotap'])
    expect((await likelyVendors(['HeartbeatInterval']))[0]).toBe('ocpp16')
    expect(await likelyVendors(['x'])).toEqual([])
  })
})
