import { describe, expect, it } from 'vitest'
import { findFolded, fold } from './fold.ts'

const found = (query: string, text: string) => {
  const place = findFolded(fold(query), text)
  return place === null ? null : text.slice(...place)
}

describe('a name without what guides do to it', () => {
  it('has no blanks, hyphens, case and accents', () => {
    expect(fold('Energy.Active-Import Régister')).toBe('energyactiveimportregister')
  })

  it('is found where it stands in the text as it is', () => {
    expect(found('websocketping', 'WebSocketPingInterval')).toBe('WebSocketPing')
    expect(found('socket ping', 'Web-Socket Ping-Interval')).toBe('Socket Ping')
    expect(found('reglage', 'le réglage fin')).toBe('réglage')
    expect(found('zahler', 'Modbus-Zähler')).toBe('Zähler')
  })

  it('is not found where it is not, and nothing is found nowhere', () => {
    expect(found('heartbeat', 'WebSocketPingInterval')).toBeNull()
    expect(found(' -', 'WebSocketPingInterval')).toBeNull()
    expect(found('a', '')).toBeNull()
  })
})
