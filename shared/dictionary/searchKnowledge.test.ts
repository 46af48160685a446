import { beforeAll, describe, expect, it } from 'vitest'
import { loadVendorTexts } from '../strings/vendorTexts.ts'
import { loadKnowledge } from './loadKnowledge.ts'
import { type Searched, searchKnowledge } from './searchKnowledge.ts'
import { vendors } from './vendors.ts'

let all: Searched[]

beforeAll(async () => {
  const standardTexts = await loadVendorTexts('en', 'ocpp16')
  all = await Promise.all(
    vendors.map(async vendor => ({
      vendor,
      knowledge: await loadKnowledge(vendor),
      texts: await loadVendorTexts('en', vendor),
      standardTexts,
    })),
  )
})

function names(text: string): string[] {
  return searchKnowledge(text, all).map(match => {
    const name =
      match.kind === 'key'
        ? match.parameter.key
        : match.kind === 'message'
          ? match.message.message
          : match.errorCode.name
    return `${match.searched.vendor} ${match.kind} ${name}`
  })
}

describe('a search across vendors', () => {
  it('finds the stations that know a key, however they spell it', () => {
    const found = searchKnowledge('WebSocketPingInterval', all).filter(({ rank }) => rank === 0)
    expect(found.map(({ searched }) => searched.vendor)).toEqual([...vendors])
    expect(names('ChargingScheduleAllowedChargingRateUnit').slice(0, 5)).toContain(
      'weidmueller key ChargeScheduleAllowedChargingRateUnit',
    )
  })

  it('minds neither case nor the blanks and hyphens a guide breaks names with', () => {
    expect(names('Heart beat In-terval')).toEqual(expect.arrayContaining(['legrand key HeartbeatInterval']))
  })

  it('puts the name itself before names it is part of, and those before descriptions', () => {
    const ranks = searchKnowledge('Heartbeat', all).map(({ rank }) => rank)
    expect(ranks).toEqual([...ranks].sort())
    expect(ranks[0]).toBe(0)
    expect(ranks.at(-1)).toBe(3)
  })

  it('finds messages, and error codes by number, name and remedy', () => {
    expect(names('RemoteStartTransaction')).toContain('legrand message RemoteStartTransaction')
    expect(names('rfid reader').filter(name => name.startsWith('schneider errorCode'))).not.toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(names(' - ')).toEqual([])
    expect(names('no such thing anywhere')).toEqual([])
  })
})
