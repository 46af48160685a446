import { describe, expect, it } from 'vitest'
import { activationBlock } from './activationBlock.ts'

const data = 'ws://192.168.1.120:9000/A001'
const ready = {
  sides: [{ side: 'right' as const, mode: 'ocpp' as const }],
  status: {
    activation: false,
    connection: 'disconnected' as const,
    connectionText: '0',
    heartbeatInterval: null,
    data,
    readAt: 0,
  },
  stored: { by: 'file' as const, data, at: 0 },
  check: { same: true, stored: data, found: data, at: 0 },
}

describe('activationBlock', () => {
  it('lets a checked station be activated', () => {
    expect(activationBlock(ready)).toBeNull()
  })

  it.each([
    ['status', { ...ready, status: null }],
    ['mode', { ...ready, sides: [...ready.sides, { side: 'left' as const, mode: 'modbus' as const }] }],
    ['empty', { ...ready, stored: null, check: null, status: { ...ready.status, data: '' } }],
    ['stored', { ...ready, stored: null, check: null }],
    ['check', { ...ready, check: null }],
    ['differs', { ...ready, check: { ...ready.check, same: false } }],
  ])('names %s as what is missing', (block, snapshot) => {
    expect(activationBlock(snapshot)).toBe(block)
  })
})
