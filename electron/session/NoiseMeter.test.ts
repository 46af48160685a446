import { describe, expect, it } from 'vitest'
import { NoiseMeter } from './NoiseMeter.ts'

describe('NoiseMeter', () => {
  it('takes a log for text, accents included', () => {
    const meter = new NoiseMeter()
    for (let line = 0; line < 50; line++) meter.add(Buffer.from('SYS:EV[45,625]CAN[1,2]WS[10] naïve\r\n'))
    expect(meter.noisy).toBe(false)
  })

  it('hears the wrong speed', () => {
    const meter = new NoiseMeter()
    meter.add(Uint8Array.from({ length: 200 }, (_, at) => (at * 37) & 0xff))
    expect(meter.noisy).toBe(true)
  })

  it('says nothing of a few bytes', () => {
    const meter = new NoiseMeter()
    meter.add(new Uint8Array(40))
    expect(meter.noisy).toBe(false)
  })

  it('forgets noise that is over', () => {
    const meter = new NoiseMeter()
    meter.add(new Uint8Array(300))
    for (let line = 0; line < 100; line++) meter.add(Buffer.from('SYS:EV[45,625]CAN[1,2]WS[10]\r\n'))
    expect(meter.noisy).toBe(false)
  })
})
