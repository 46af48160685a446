import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { parseModbusPlace } from './modbusPlace.ts'

describe('where an AC SMART answers', () => {
  it.each([
    ['192.168.1.50', '192.168.1.50', 502, '192.168.1.50'],
    [' 192.168.1.50 ', '192.168.1.50', 502, '192.168.1.50'],
    ['192.168.1.50:502', '192.168.1.50', 502, '192.168.1.50'],
    ['192.168.1.50:1502', '192.168.1.50', 1502, '192.168.1.50:1502'],
    ['192.168.1.50:80', '192.168.1.50', 80, '192.168.1.50:80'],
    ['192.168.1.50:0080', '192.168.1.50', 80, '192.168.1.50:80'],
    ['http://192.168.1.50', '192.168.1.50', 502, '192.168.1.50'],
    ['https://192.168.1.50/login', '192.168.1.50', 502, '192.168.1.50'],
    ['http://192.168.1.50:1502/x:9', '192.168.1.50', 1502, '192.168.1.50:1502'],
    ['wallbox.local', 'wallbox.local', 502, 'wallbox.local'],
    ['[fe80::80]', 'fe80::80', 502, '[fe80::80]'],
    ['[fe80::80]:1502', 'fe80::80', 1502, '[fe80::80]:1502'],
  ])('is read from %j', (text, host, port, address) => {
    expect(parseModbusPlace(text, 502)).toEqual({ host, port, address })
  })

  it.each(['', '192.168.1', 'a b', '192.168.1.50:0', '192.168.1.50:65536', 'user:x@192.168.1.50'])(
    'is nowhere for %j',
    text => {
      expect(() => parseModbusPlace(text, 502)).toThrow(AppError)
    },
  )
})
