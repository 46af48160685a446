import { describe, expect, it } from 'vitest'
import { splitData } from './splitData.ts'

describe('splitData', () => {
  it.each([
    ['ws://192.168.1.120:9000/0224B1FFFF00A001', 'ws://192.168.1.120:9000', '0224B1FFFF00A001'],
    ['wss://ocpp.example.test/gu/A001', 'wss://ocpp.example.test/gu', 'A001'],
    ['ws://192.168.1.120:9000 – A001', 'ws://192.168.1.120:9000', 'A001'],
    ['ws://192.168.1.120:9000', 'ws://192.168.1.120:9000', ''],
    ['', '', ''],
  ])('parts %j', (data, url, uid) => {
    expect(splitData(data)).toEqual({ url, uid })
  })
})
