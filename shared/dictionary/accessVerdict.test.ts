import { describe, expect, it } from 'vitest'
import { accessVerdict, canBeWritten, isReadOnlyHere } from './accessVerdict.ts'
import type { Dictionary } from './dictionary.ts'
import { ecotap } from './knowledge/ecotap.ts'
import { legrand } from './knowledge/legrand.ts'
import { ocpp16 } from './knowledge/ocpp16.ts'
import { schneider } from './knowledge/schneider.ts'
import { weidmueller } from './knowledge/weidmueller.ts'

function find({ dictionary }: { dictionary: Dictionary }, key: string) {
  const parameter = dictionary.find(key)
  if (!parameter) throw new Error(`no ${key}`)
  return parameter
}

describe('what comes of a write', () => {
  it.each([
    [ecotap, 'WebSocketPingInterval', 'notDocumented'],
    [ecotap, 'chg_RatedCurrent', 'readWrite'],
    [legrand, 'WebSocketPingInterval', 'noEffect'],
    [legrand, 'LightIntensity', 'rejected'],
    [legrand, 'ConnectorPhaseRotation', 'notSupported'],
    [legrand, 'HeartbeatInterval', 'readWrite'],
    [schneider, 'WebSocketPingInterval', 'readOnly'],
    [schneider, 'operatingMode', 'notStated'],
    [weidmueller, 'WebSocketPingInterval', 'notStated'],
    [ocpp16, 'WebSocketPingInterval', 'readWrite'],
    [ocpp16, 'AuthorizationKey', 'writeOnly'],
  ] as const)('%#: %s', (knowledge, key, verdict) => {
    expect(accessVerdict(find(knowledge, key))).toBe(verdict)
  })

  it('counts as a write only where a document says so', () => {
    expect(canBeWritten(find(ecotap, 'chg_RatedCurrent'))).toBe(true)
    expect(canBeWritten(find(schneider, 'operatingMode'))).toBe(false)
  })

  it('is a trap where the standard allows what the station does not', () => {
    expect(isReadOnlyHere(find(schneider, 'ConnectionTimeOut'))).toBe(true)
    expect(isReadOnlyHere(find(schneider, 'NumberOfConnectors'))).toBe(false)
    expect(isReadOnlyHere(find(legrand, 'HeartbeatInterval'))).toBe(false)
  })
})
