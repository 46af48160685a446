import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { crc16 } from '../crc16.ts'
import { ECC_SIM_1 } from '../dialect.ts'
import { packFields } from '../fields.ts'
import type { Fault } from './faults.ts'
import { SimulatedController } from './SimulatedController.ts'
import { sampleImage } from './sampleImage.ts'
import { TestHost } from './TestHost.ts'

const image = sampleImage()
const crcOf = (...parts: Uint8Array[]) => crc16(ECC_SIM_1.crc16, ...parts)
const imageCrc = crcOf(image.bytes)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function inLoader(faults: Fault[] = []) {
  const vanish = vi.fn()
  const controller: SimulatedController = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario: 'ethernet',
    transmit: bytes => host.hear(bytes),
    vanish,
    faults,
  })
  const host = new TestHost(bytes => controller.receive(bytes))
  controller.powerOn()
  const start = async (values: Record<string, string | number> = {}) => {
    const sequence = host.program('progStart', {
      size: image.bytes.length,
      crc16: imageCrc,
      block: 1024,
      hardwareType: 20,
      name: image.name,
      ...values,
    })
    await pass(5000)
    return host.values(sequence, 'progStartReply')
  }
  const block = (offset: number, count = 1024, sequence?: number) => {
    const data = image.bytes.subarray(offset, offset + count)
    const head = packFields(
      [
        ['u32', 'offset'],
        ['u16', 'count'],
      ],
      { offset, count: data.length },
      'little',
    )
    const sent = host.program('progBlock', { offset, count: data.length, data, crc16: crcOf(head, data) }, sequence)
    return host.values(sent, 'progBlockReply')
  }
  const all = (size = 1024) => {
    for (let offset = 0; offset < image.bytes.length; offset += size) block(offset, size)
  }
  const end = () => host.values(host.program('progEnd', { size: image.bytes.length, crc16: imageCrc }), 'progEndReply')
  return { controller, host, vanish, start, block, all, end }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('PROG_START', () => {
  it('erases the staging before it answers with the block size and the address', async () => {
    const { host, start } = inLoader()
    const sequence = host.program('progStart', {
      size: image.bytes.length,
      crc16: imageCrc,
      block: 1024,
      hardwareType: 20,
      name: image.name,
    })
    await pass(4800)
    expect(host.answer(sequence)).toBeUndefined()
    await pass(100)
    expect(Buffer.from(host.answer(sequence)?.payload ?? []).toString('hex')).toBe('00000400001000')
    expect(await start({ block: 60_000, window: 9 })).toMatchObject({ status: 0, block: 4096, window: 8 })
  })

  it.each([
    ['another hardware type', { hardwareType: 30 }, 1],
    ['another family', { name: 'EVC5V32R18P3.bin' }, 1],
    ['an image above 448 kB', { size: 458_753 }, 2],
    ['an older version', { name: 'EVC4V32R14.bin' }, 3],
    ['a name without a version', { name: 'firmware.bin' }, 8],
  ])('refuses %s with a status and zeros', async (_, values, status) => {
    const { start } = inLoader()
    expect(await start(values)).toEqual({ status, block: 0, staging: 0 })
  })

  it('takes the version that runs once more', async () => {
    const { start } = inLoader()
    expect(await start({ name: 'V32R16.bin' })).toMatchObject({ status: 0 })
  })

  it('names the offset to go on from when the same image is asked for again with a window', async () => {
    const { start, block } = inLoader()
    expect(await start({ window: 4 })).toEqual({ status: 0, block: 1024, staging: 0x100000, window: 4 })
    block(0)
    block(1024)
    expect(await start({ window: 2 })).toEqual({
      status: 0,
      block: 1024,
      staging: 0x100000,
      window: 2,
      nextOffset: 2048,
    })
    expect(await start()).toEqual({ status: 0, block: 1024, staging: 0x100000 })
    expect(block(2048)).toMatchObject({ status: 7, nextOffset: 0 })
  })

  it('is busy for another image while it erases, and answers a repeat of the same one at the end', async () => {
    const { host } = inLoader()
    const values = { size: image.bytes.length, crc16: imageCrc, block: 1024, hardwareType: 20, name: image.name }
    const first = host.program('progStart', values)
    const repeat = host.program('progStart', { ...values, window: 4 })
    const other = host.program('progStart', { ...values, crc16: 1 })
    expect(host.values(other, 'progStartReply')).toEqual({ status: 4, block: 0, staging: 0 })
    expect(host.values(host.program('progEnd', { size: 1, crc16: 1 }), 'error')).toEqual({ code: 3 })
    await pass(5000)
    expect(host.values(first, 'progStartReply')).toEqual({ status: 0, block: 1024, staging: 0x100000 })
    expect(host.values(repeat, 'progStartReply')).toMatchObject({ status: 0, window: 4 })
  })

  it('is forgotten with the next boot, and after PROG_ABORT', async () => {
    const { controller, host, start, block } = inLoader()
    await start({ window: 4 })
    block(0)
    expect(host.values(host.ask('progAbort'), 'progAbortReply')).toEqual({ status: 0 })
    expect(host.values(host.program('progEnd', { size: 1, crc16: 1 }), 'error')).toEqual({ code: 4 })
    await start({ window: 4 })
    block(0)
    controller.powerOff()
    controller.powerOn()
    expect(await start({ window: 4 })).not.toHaveProperty('nextOffset')
  })
})

describe('PROG_BLOCK', () => {
  it('is answered with the end of what is held, and a repeat is harmless', async () => {
    const { start, block } = inLoader()
    await start()
    expect(block(0)).toEqual({ status: 0, nextOffset: 1024 })
    expect(block(0)).toEqual({ status: 0, nextOffset: 1024 })
    expect(block(512, 1024)).toEqual({ status: 0, nextOffset: 1536 })
    expect(block(1536, 1)).toEqual({ status: 0, nextOffset: 1537 })
  })

  it('ahead is refused with window 1 and kept inside a larger one', async () => {
    const { start, block } = inLoader()
    await start()
    expect(block(1024)).toEqual({ status: 7, nextOffset: 0 })
    await start({ window: 4 })
    expect(block(3072)).toEqual({ status: 0, nextOffset: 0 })
    expect(block(4096)).toEqual({ status: 7, nextOffset: 0 })
    expect(block(1024)).toEqual({ status: 0, nextOffset: 0 })
    expect(block(0)).toEqual({ status: 0, nextOffset: 2048 })
    expect(block(2048)).toEqual({ status: 0, nextOffset: 4096 })
  })

  it('is refused with a wrong checksum, a length that does not fit, no data, or too much of it', async () => {
    const { host, start } = inLoader()
    await start()
    const head = Buffer.from('000000000400', 'hex')
    const data = Buffer.from('00010203', 'hex')
    const send = (bytes: Buffer) => host.ask('progBlock', bytes)
    expect(host.values(send(Buffer.concat([head, data, Buffer.from('0000', 'hex')])), 'progBlockReply')).toEqual({
      status: 6,
      nextOffset: 0,
    })
    expect(host.values(send(Buffer.concat([head, data])), 'progBlockReply')).toEqual({ status: 6, nextOffset: 0 })
    expect(host.values(send(Buffer.alloc(8)), 'error')).toEqual({ code: 1 })
    const long = Buffer.alloc(8 + 1025)
    long.writeUInt16LE(1025, 4)
    expect(host.values(send(long), 'error')).toEqual({ code: 5 })
  })

  it('before PROG_START is wrong mode', () => {
    const { host } = inLoader()
    expect(host.values(host.ask('progBlock', Buffer.alloc(9)), 'error')).toEqual({ code: 4 })
  })
})

describe('the whole flash', () => {
  it('verifies, copies after LOGOUT with its red lines, boots the new version and keeps the configuration', async () => {
    const { controller, host, start, all, end } = inLoader()
    await start({ window: 4, block: 4096 })
    all(4096)
    expect(end()).toEqual({ status: 0, crc16: imageCrc })
    expect(end()).toEqual({ status: 0, crc16: imageCrc })
    host.lines.length = 0
    host.ask('logout')
    await pass(20_000)
    const crc = imageCrc.toString(16).toUpperCase().padStart(4, '0')
    expect(host.lines.slice(0, 6)).toEqual([
      'erase 10000-70338',
      'copy flash 100000->10000 size:60338',
      `copy flash OK crc:${crc}`,
      `Checking Firmware signature (size:60338, CRC:${crc})`,
      `PRGCODE CRC VALID ${crc}, ${crc}`,
      'Starting APPLICATION CODE',
    ])
    expect(host.lines).toContain('HW4.xFW32R18P3')
    expect(host.lines.some(line => line.includes('"firmwareVersion":"4.3x.32.R18.P3"'))).toBe(true)
    expect(controller.configurationValue('com_OCPPID')).toBe('NL*ECO*1000')
    expect(controller.firmware).toMatchObject({ version: 32, release: 18, patch: 3 })
  })

  it('copies after 10 s of silence too', async () => {
    const { host, start, all, end } = inLoader()
    await start({ block: 4096 })
    all(4096)
    end()
    await pass(9900)
    expect(host.lines.some(line => line.startsWith('erase'))).toBe(false)
    await pass(200)
    expect(host.lines.at(-1)).toBe('erase 10000-70338')
  })

  it('ends with BAD_OFFSET where data is missing and BAD_CRC where it is not what was announced', async () => {
    const { host, start, block, all, end } = inLoader()
    await start({ block: 4096 })
    block(0)
    expect(end()).toMatchObject({ status: 7 })
    await start({ block: 4096, crc16: imageCrc ^ 1 })
    all(4096)
    expect(
      host.values(host.program('progEnd', { size: image.bytes.length, crc16: imageCrc ^ 1 }), 'progEndReply'),
    ).toEqual({ status: 6, crc16: imageCrc })
  })
})

describe('faults of a flash', () => {
  it.each(['vanish', 'restart', 'power-cut'] as const)(
    '%s at a block strikes at that block and leaves the program whole',
    async name => {
      const { controller, host, vanish, start, block } = inLoader([{ name, at: 'block', block: 7 }])
      await start()
      for (let number = 0; number < 7; number++) expect(block(number * 1024)).toMatchObject({ status: 0 })
      expect(block(7 * 1024)).toBeUndefined()
      expect(vanish).toHaveBeenCalledTimes(name === 'vanish' ? 1 : 0)
      expect(controller.mode).toBe(name === 'power-cut' ? 'off' : 'loader')
      if (name === 'power-cut') controller.powerOn()
      if (name === 'vanish') expect(await start({ window: 4 })).toMatchObject({ nextOffset: 7168 })
      await pass(20_000)
      expect(host.lines).toContain('HW4.xFW32R16')
    },
  )

  it('a power cut during the copy leaves a loader that says so, waits, and takes the image again', async () => {
    const { controller, host, start, all, end } = inLoader([{ name: 'power-cut', at: 'copy', backAfterMs: 5000 }])
    await start({ block: 4096 })
    all(4096)
    end()
    host.ask('logout')
    await pass(30_000)
    expect(host.lines.some(line => /^PRGCODE CRC INVALID \w+, \w+$/.test(line))).toBe(true)
    expect(controller.mode).toBe('loader')
    expect(await start({ block: 4096 })).toMatchObject({ status: 0 })
    all(4096)
    end()
    host.ask('logout')
    await pass(30_000)
    expect(host.lines).toContain('HW4.xFW32R18P3')
  })

  it('corrupted blocks and block-crc-error are answered with BAD_CRC, and the same block passes later', async () => {
    const { controller, start, block } = inLoader([{ name: 'block-crc-error', block: 2, times: 2 }])
    await start()
    block(0)
    block(1024)
    expect([block(2048)?.status, block(2048)?.status, block(2048)?.status]).toEqual([6, 6, 0])
    controller.inject({ name: 'corrupted-blocks', share: 0.25, seed: 3 })
    const statuses = Array.from({ length: 200 }, () => block(3072)?.status)
    expect(statuses.filter(status => status === 6).length).toBeGreaterThan(30)
    expect(statuses.filter(status => status === 6).length).toBeLessThan(70)
  })

  it('refuse, wrong-hardware and downgrade answer with their status', async () => {
    const refusing = inLoader([{ name: 'refuse', command: 'progBlock', status: 'FLASH', block: 1 }])
    await refusing.start()
    expect([refusing.block(0)?.status, refusing.block(1024)?.status]).toEqual([0, 5])
    expect(await inLoader([{ name: 'downgrade' }]).start()).toMatchObject({ status: 3 })
    const other = inLoader([{ name: 'wrong-hardware' }])
    expect(other.host.values(other.host.ask('getVersion'), 'version')).toMatchObject({ hardwareType: 30 })
    expect(await other.start()).toMatchObject({ status: 1 })
  })

  it('not-applied boots the old version; boot-loop after a flash never names one', async () => {
    const same = inLoader([{ name: 'not-applied' }])
    await same.start({ block: 4096 })
    same.all(4096)
    same.end()
    same.host.ask('logout')
    await pass(30_000)
    expect(same.host.lines).toContain('HW4.xFW32R16')
    const looping = inLoader([{ name: 'boot-loop', afterFlash: true }])
    await looping.start({ block: 4096 })
    looping.all(4096)
    looping.end()
    looping.host.ask('logout')
    await pass(60_000)
    expect(looping.host.lines.filter(line => line.startsWith('EVCHARGER')).length).toBeGreaterThan(8)
    expect(looping.host.lines.some(line => line.startsWith('HW4'))).toBe(false)
  })
})

describe('sampleImage', () => {
  it('is always the same 394,040 bytes with its version in it once', () => {
    expect(image.name).toBe('EVC4V32R18P3.bin')
    expect(image.bytes).toHaveLength(394_040)
    const text = Buffer.from(image.bytes).toString('latin1')
    expect(text.split('HW4.xFW32R18P3')).toHaveLength(2)
    expect(Buffer.from(sampleImage().bytes).equals(Buffer.from(image.bytes))).toBe(true)
    expect(sampleImage({ version: 32, release: 20, patch: 0 }).name).toBe('EVC4V32R20.bin')
  })
})
