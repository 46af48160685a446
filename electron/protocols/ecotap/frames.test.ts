import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ECC_SIM_1 } from './dialect.ts'
import { packFields, unpackFields } from './fields.ts'
import { encodeFrame, FrameDecoder, LONGEST_LINE, type Received } from './frames.ts'
import { packJsonRequest } from './simulator/jsonRequest.ts'

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex')
const { layouts } = ECC_SIM_1

function decode(chunks: Uint8Array[], believed: 'known-commands' | 'any-command' = 'known-commands'): Received[] {
  const decoder = new FrameDecoder(ECC_SIM_1, believed)
  return chunks.flatMap(chunk => decoder.feed(chunk))
}

const bytewise = (bytes: Buffer): Buffer[] => Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
const lines = (received: Received[]): string[] => received.flatMap(one => (one.kind === 'line' ? [one.text] : []))
const frames = (received: Received[]) => received.flatMap(one => (one.kind === 'frame' ? [one] : []))

/** Whole frames as an independent implementation of the table computed them: command, sequence, payload, bytes. */
const vectors: [name: string, command: number, sequence: number, payload: Buffer, bytes: Buffer][] = [
  ['GETVERSION', 100, 1, Buffer.alloc(0), hex('00000000 6400 0100 0000 0C00')],
  [
    'its answer',
    200,
    1,
    packFields(layouts.version, { version: '04HW20', hardwareType: 20 }, 'little'),
    hex('00000000 C800 0100 0A00 1600 3034485732300000 1400'),
  ],
  ['LOGOUT', 101, 2, Buffer.alloc(0), hex('00000000 6500 0200 0000 0C00')],
  [
    'GetConfiguration of one key',
    31,
    3,
    packJsonRequest('L2', 'GetConfiguration', { key: ['com_ProtCh'] }),
    hex('00000000 1F00 0300 2700 3300 10476574436F6E66696775726174696F6E7B226B6579223A5B22636F6D5F50726F744368225D7D'),
  ],
  [
    'ChangeConfiguration',
    31,
    4,
    packJsonRequest('L2', 'ChangeConfiguration', { key: 'com_ProtCh', value: 'ETH' }),
    hex(
      '00000000 1F00 0400 3600 4200 134368616E6765436F6E66696775726174696F6E7B226B6579223A22636F6D5F50726F744368222C2276616C7565223A22455448227D',
    ),
  ],
  [
    'its answer, 22 bytes with the NUL',
    131,
    4,
    Buffer.from('{"status":"Accepted"}\0'),
    hex('00000000 8300 0400 1600 2200 7B22737461747573223A224163636570746564227D00'),
  ],
  [
    'Reset',
    31,
    5,
    packJsonRequest('L2', 'Reset', { type: 'Soft' }),
    hex('00000000 1F00 0500 1500 2100 0552657365747B2274797065223A22536F6674227D'),
  ],
  [
    'PROG_START',
    102,
    7,
    packFields(
      layouts.progStart,
      { size: 394_040, crc16: 0x9314, block: 1024, hardwareType: 20, name: 'EVC4V32R18P3.bin' },
      'little',
    ),
    hex('00000000 6600 0700 1A00 2600 38030600 1493 0004 14 45564334563332523138 50332E62696E00'),
  ],
  [
    'its answer',
    202,
    7,
    packFields(layouts.progStartReply, { status: 0, block: 1024, staging: 0x100000 }, 'little'),
    hex('00000000 CA00 0700 0700 1300 00 0004 00001000'),
  ],
  [
    'PROG_BLOCK',
    103,
    8,
    packFields(
      layouts.progBlock,
      { offset: 0, count: 16, data: hex('000102030405060708090A0B0C0D0E0F'), crc16: 0xa3c2 },
      'little',
    ),
    hex('00000000 6700 0800 1800 2400 00000000 1000 000102030405060708090A0B0C0D0E0F C2A3'),
  ],
  [
    'its answer',
    203,
    8,
    packFields(layouts.progBlockReply, { status: 0, nextOffset: 16 }, 'little'),
    hex('00000000 CB00 0800 0500 1100 00 10000000'),
  ],
  [
    'a refused block',
    203,
    8,
    packFields(layouts.progBlockReply, { status: 6, nextOffset: 0 }, 'little'),
    hex('00000000 CB00 0800 0500 1100 06 00000000'),
  ],
  [
    'PROG_END',
    104,
    393,
    packFields(layouts.progEnd, { size: 394_040, crc16: 0x9314 }, 'little'),
    hex('00000000 6800 8901 0600 1200 38030600 1493'),
  ],
  [
    'its answer',
    204,
    393,
    packFields(layouts.progEndReply, { status: 0, crc16: 0x9314 }, 'little'),
    hex('00000000 CC00 8901 0300 0F00 00 1493'),
  ],
  ['an error', 255, 4, packFields(layouts.error, { code: 1 }, 'little'), hex('00000000 FF00 0400 0100 0D00 01')],
]

describe('a frame', () => {
  it.each(vectors)('of %s has the bytes of the table', (_, command, sequence, payload, bytes) => {
    expect(encodeFrame(ECC_SIM_1, { command, sequence, payload }).toString('hex')).toBe(bytes.toString('hex'))
    expect(decode(bytewise(bytes))).toEqual([{ kind: 'frame', command, sequence, payload: Buffer.from(payload) }])
  })

  it('may be one of several in one chunk', () => {
    const all = Buffer.concat(vectors.map(([, , , , bytes]) => bytes))
    expect(frames(decode([all])).map(({ command }) => command)).toEqual(vectors.map(([, command]) => command))
  })

  it('leaves the line it lies in intact', () => {
    const answer = hex('00000000 CB00 0800 0500 1100 00 10000000')
    const stream = Buffer.concat([Buffer.from('SYS:EV[45,'), answer, Buffer.from('625]CAN[1,2]\r\nKWH:AD[1]\r\n')])
    for (const chunks of [[stream], bytewise(stream)]) {
      const received = decode(chunks)
      expect(lines(received)).toEqual(['SYS:EV[45,625]CAN[1,2]', 'KWH:AD[1]'])
      expect(frames(received)).toHaveLength(1)
      expect(unpackFields(layouts.progBlockReply, frames(received)[0]?.payload ?? hex(''), 'little')).toEqual({
        status: 0,
        nextOffset: 16,
      })
    }
  })

  it.each([
    ['another uid', '01000000 6400 0100 0000 0C00'],
    ['an unknown command', '00000000 6B00 0100 0000 0C00'],
    ['a total that does not fit', '00000000 6400 0100 0000 0D00'],
    ['a payload above 16 kB', '00000000 6400 0100 0140 0D40'],
  ])('is not believed with %s, and the one behind it is', (_, header) => {
    const good = hex('00000000 CB00 0800 0500 1100 00 10000000')
    const received = decode([Buffer.concat([hex(header), Buffer.from('\n'), good])])
    expect(frames(received).map(({ command }) => command)).toEqual([203])
  })

  it('with an unknown command is believed by a device', () => {
    expect(decode([hex('00000000 6B00 0100 0000 0C00')], 'any-command')).toMatchObject([
      { kind: 'frame', command: 107 },
    ])
  })

  it('behind stray NULs is found', () => {
    const good = hex('00000000 CB00 0800 0500 1100 00 10000000')
    for (const strays of [1, 2, 3, 4, 11, 40]) {
      const stream = Buffer.concat([Buffer.from('noise'), Buffer.alloc(strays), good])
      expect(frames(decode([stream]))).toHaveLength(1)
      expect(frames(decode(bytewise(stream)))).toHaveLength(1)
    }
  })

  it('whose rest got lost is given up, and what it hid comes out', () => {
    const decoder = new FrameDecoder(ECC_SIM_1)
    const cut = hex('00000000 8300 0400 1600 2200 7B22')
    const good = hex('00000000 CB00 0800 0500')
    expect(decoder.feed(Buffer.concat([cut, good]))).toEqual([])
    expect(decoder.insideFrame).toBe(true)
    expect(decoder.feed(hex('1100 00'))).toEqual([])
    const found = decoder.giveUpFrame()
    expect(frames([...found, ...decoder.feed(hex('10000000'))])).toMatchObject([{ command: 203, sequence: 8 }])
  })
})

describe('text', () => {
  it('is cut into lines at LF with or without CR, and empty lines are left out', () => {
    expect(lines(decode([Buffer.from('one\r\ntwo\n\r\n\nthree\r\nfour')]))).toEqual(['one', 'two', 'three'])
  })

  it('keeps what is no UTF-8 as U+FFFD and counts it, with control characters', () => {
    expect(decode([Buffer.from([0x41, 0xff, 0x07, 0xfe, 0x0a])])).toEqual([
      { kind: 'line', text: 'A\ufffd\u0007\ufffd', cut: false, odd: 3 },
    ])
  })

  it('keeps a letter whose bytes come in two chunks', () => {
    const bytes = Buffer.from('café\n')
    expect(lines(decode(bytewise(bytes)))).toEqual(['café'])
  })

  it('without an end is cut at 64 KiB and marked', () => {
    const endless = Buffer.alloc(3 * LONGEST_LINE + 10, 0x41)
    for (const chunks of [[endless], [endless.subarray(0, 100), endless.subarray(100)]]) {
      const received = decode(chunks)
      expect(received.map(one => one.kind === 'line' && [one.text.length, one.cut])).toEqual([
        [LONGEST_LINE, true],
        [LONGEST_LINE, true],
        [LONGEST_LINE, true],
      ])
    }
    const exact = decode([Buffer.concat([Buffer.alloc(LONGEST_LINE, 0x41), Buffer.from('\n')])])
    expect(exact).toMatchObject([{ cut: false }])
  })

  it('of NULs alone neither grows nor hangs', () => {
    const decoder = new FrameDecoder(ECC_SIM_1)
    expect(decoder.feed(Buffer.alloc(200_000))).toEqual([])
    expect(decoder.feed(Buffer.from('A\n'))).toEqual([])
    expect(lines(decoder.feed(Buffer.from('still here\n')))).toEqual(['A', 'still here'])
  })
})

const piece = fc.oneof(
  fc.constantFrom(...vectors.map(([, , , , bytes]) => bytes)),
  fc.string().map(text => Buffer.from(`${text}\r\n`)),
  fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes)),
  fc.nat(14).map(count => Buffer.alloc(count)),
)

describe('any split of any stream', () => {
  it('gives the same lines and frames', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(1000), { maxLength: 30 }), (pieces, cuts) => {
        const stream = Buffer.concat(pieces)
        const places = [0, ...cuts.map(cut => cut % (stream.length + 1)), stream.length].sort((a, b) => a - b)
        const chunks = places.slice(1).map((end, n) => stream.subarray(places[n], end))
        const whole = decode([stream])
        expect(decode(chunks)).toEqual(whole)
        expect(decode(bytewise(stream))).toEqual(whole)
      }),
      { numRuns: 500 },
    )
  })

  it('finds every frame among text lines', () => {
    const part = fc.oneof(
      fc.constantFrom(...vectors.map(([, , , , bytes]) => bytes)),
      fc.string().map(text => Buffer.from(text.replaceAll('\0', ' '))),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const sent = parts.filter(bytes => vectors.some(([, , , , vector]) => vector === bytes))
        expect(frames(decode([Buffer.concat(parts)])).length).toBe(sent.length)
      }),
    )
  })
})
