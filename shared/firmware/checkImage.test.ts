import { describe, expect, it } from 'vitest'
import { imageFindingSchema } from '../contract/firmware.ts'
import { checkImage, type ImageTarget } from './checkImage.ts'
import { firmwareInBootLine } from './version.ts'

const limits = { min: 64 * 1024, max: 448 * 1024 }

/** Bytes as a program has them: a vector table, then all byte values, with a text somewhere inside. */
function program(size: number, text = ''): Uint8Array {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 167 + (at >> 8)) & 0xff)
  bytes.set([0x58, 0x7f, 0x00, 0x10, 0x01, 0x02, 0x00, 0x00])
  // Across the border of the pieces the image is read in.
  bytes.set(Buffer.from(text, 'latin1'), 8192 - 5)
  return bytes
}

function running(line: string | null, hardware: string | null = '04HW20'): ImageTarget {
  return { firmware: line === null ? null : firmwareInBootLine(line), hardware, hardwareType: 20 }
}

const good = program(394_040, 'HW4.xFW32R18P3')
const station = running('HW4.xFW32R16')

function findings(name: string, bytes: Uint8Array, target: ImageTarget | null): string[] {
  const { findings: found } = checkImage({ name, bytes, limits }, target)
  for (const each of found) expect(imageFindingSchema.parse(each)).toEqual(each)
  return found.filter(({ code }) => code !== 'project-specific').map(({ code, severity }) => `${severity} ${code}`)
}

describe('checkImage', () => {
  it('has nothing against the right newer image, and reminds of project-specific firmware', () => {
    const {
      versionInName,
      versionInImage,
      findings: found,
    } = checkImage({ name: 'EVC4V32R18P3.bin', bytes: good, limits }, station)
    expect(versionInName).toEqual({ version: 32, release: 18, patch: 3, hardware: 'EVC4' })
    expect(versionInImage).toEqual({ version: 32, release: 18, patch: 3, hardware: '4.x' })
    expect(found).toEqual([{ code: 'project-specific', severity: 'note', data: {} }])
  })

  it.each([
    ['nothing in it', new Uint8Array(0), ['block empty']],
    ['only erased flash', new Uint8Array(limits.min).fill(0xff), ['block empty']],
    ['only zeros', new Uint8Array(limits.min), ['block empty']],
    ['one byte less than the least', program(limits.min - 1), ['block too-small']],
    ['one byte more than the most', program(limits.max + 1), ['block too-large']],
    ['the least', program(limits.min), ['note version-not-in-image']],
    ['the most', program(limits.max), ['note version-not-in-image']],
  ])('judges an image with %s', (_title, bytes, expected) => {
    expect(findings('EVC4V32R18P3.bin', bytes, station)).toEqual(expected)
  })

  it.each([
    ['html', '<!DOCTYPE html>\n<html><head><title>404</title>'],
    ['html', '\uFEFF  <HTML lang="nl"><body>Pagina niet gevonden, s\u00f3rry'],
    ['xml', '<?xml version="1.0"?><firmware/>'],
    ['json', '{"configurationKey":[{"key":"com_ProtCh"}]}'],
    ['json', '[\n  {"key": 1}]'],
    ['intel-hex', ':10010000214601360121470136007EFE09D2190140\r\n'],
    ['s-record', 'S00F000068656C6C6F202020202000003C\n'],
    ['text', 'Not found\n'],
  ])('refuses %s saved as .bin', (kind, start) => {
    const bytes = Buffer.from(start.padEnd(100_000, `${start}\n`))
    const { findings: found } = checkImage({ name: 'EVC4V32R18P3.bin', bytes, limits }, station)
    expect(found).toEqual([{ code: 'text-file', severity: 'block', data: { kind } }])
  })

  it.each([
    ['with a mark', Buffer.from(`\uFEFF${'release notes, r\u00e9sum\u00e9 \u4e2d\u6587\r\n'.repeat(4000)}`, 'utf16le')],
    ['without a mark', Buffer.from('release notes\r\n'.repeat(4000), 'utf16le')],
    ['with the high byte first', Buffer.from(`\uFEFF${'release notes\r\n'.repeat(4000)}`, 'utf16le').swap16()],
    ['with the high byte first, without a mark', Buffer.from('release notes\r\n'.repeat(4000), 'utf16le').swap16()],
  ])('refuses UTF-16 text %s', (_title, bytes) => {
    const { findings: found } = checkImage({ name: 'EVC4V32R18P3.bin', bytes, limits }, station)
    expect(found).toEqual([{ code: 'text-file', severity: 'block', data: { kind: 'utf-16' } }])
  })

  it('takes no program for text because it starts with erased flash or holds long texts', () => {
    const padded = program(100_000)
    padded.fill(0xff, 0, 8000)
    const talkative = program(100_000)
    talkative.set(Buffer.from('OCPP 1.6 '.repeat(1000)), 64)
    for (const bytes of [padded, talkative]) {
      expect(findings('EVC4V32R18P3.bin', bytes, station)).toEqual(['note version-not-in-image'])
    }
  })

  it.each(['firmware.bin', 'EVC4V32R18P3.hex', 'EVC4V32R18P3', 'EVC4V32R18P3.bin.zip', 'V32.bin'])(
    'refuses the name %s',
    name => {
      expect(findings(name, good, station)).toEqual(['block name-unknown'])
    },
  )

  it.each([
    ['V32R18P3.bin', 'HW4.xFW32R18P3', 'HW4.xFW32R16', '04HW20', []],
    ['EVC4V32R16.bin', 'HW4.xFW32R16', 'HW4.xFW32R16', '04HW20', ['confirm same-version']],
    ['EVC4V32R16.bin', 'HW4.xFW32R16', 'HW420FW32R10', null, []],
    ['EVC4V32R14.bin', 'HW4.xFW32R14', 'HW4.xFW32R16', '04HW20', ['block downgrade']],
    ['EVC4V32R18P2.bin', 'HW4.xFW32R18P2', 'HW4.xFW32R18P3', '04HW20', ['block downgrade']],
    ['EVC4V31R05.bin', 'HW420FW31R05', 'HW420FW31R02', '04HW20', ['block below-supported']],
    ['EVC4V32R18.bin', 'HW4.xFW32R18', null, '04HW20', ['block running-version-unknown']],
    ['EVC5V33R1.bin', 'HW5.xFW33R1', 'HW4.xFW32R16', '04HW20', ['block other-model']],
    ['EVC5V33R1.bin', '', 'HW420FW32R10', null, ['block other-model', 'note version-not-in-image']],
    ['EVC4V33R1.bin', '', 'HW5.1FW32R16', null, ['block other-model', 'note version-not-in-image']],
    [
      'EVC5V33R1.bin',
      '',
      null,
      '04HW20',
      ['block other-model', 'block running-version-unknown', 'note version-not-in-image'],
    ],
    ['V33R1.bin', 'HW5.xFW33R1', 'HW4.xFW32R16', '04HW20', ['block other-model']],
    ['V33R1.bin', '', 'HW4.xFW32R16', '04HW20', ['note hardware-unknown', 'note version-not-in-image']],
    ['ECCV33R1.bin', '', 'HW4.xFW32R16', '04HW20', ['note hardware-unknown', 'note version-not-in-image']],
    ['EVC4V33R1.bin', '', 'HW7.1FW32R16', '07HW20', ['note hardware-unknown', 'note version-not-in-image']],
    ['EVC4V32R18.bin', 'HW4.xFW32R17', 'HW4.xFW32R16', '04HW20', ['block name-and-image-differ']],
    ['EVC4V32R18.bin', '4.3x.32.R18.P3', 'HW4.xFW32R16', '04HW20', ['block name-and-image-differ']],
    ['EVC4V32R18P3.bin', '4.3x.32.R18.P3', 'HW4.xFW32R16', '04HW20', []],
    ['EVC4V33R1.bin', 'HW5.xFW33R1', 'HW4.xFW32R16', null, ['block name-and-image-differ', 'block other-model']],
    ['EVC4V32R18.bin', 'HW420FW32R10 HW4.xFW32R18', 'HW4.xFW32R16', '04HW20', []],
  ])('judges %s holding %j for a controller that said %s with loader %s', (name, text, line, loader, expected) => {
    expect(findings(name, program(100_000, text), running(line, loader))).toEqual(expected)
  })

  it('says which versions and models it compared', () => {
    const data = (name: string, text: string): unknown =>
      checkImage({ name, bytes: program(100_000, text), limits }, station).findings[0]?.data
    expect(data('EVC4V32R14.bin', 'HW4.xFW32R14')).toEqual({ running: 'V32R16', file: 'V32R14' })
    expect(data('EVC4V32R18.bin', 'HW4.xFW32R17')).toEqual({ name: 'V32R18', image: 'V32R17' })
    expect(data('EVC5V33R1.bin', '')).toEqual({ file: 'EVC5', station: 'EVC4' })
    expect(data('V33R1.bin', '')).toEqual({ file: '?', station: 'EVC4', type: 20 })
  })

  it('judges a file alone where no station is connected', () => {
    expect(findings('EVC5V32R18P3.bin', program(100_000), null)).toEqual(['note version-not-in-image'])
    expect(findings('EVC4V31R05.bin', program(100_000), null)).toEqual([
      'block below-supported',
      'note version-not-in-image',
    ])
  })
})
