import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBody } from './lineBody.ts'

describe('lineBody', () => {
  it('drops stray bytes before the text and blanks around it', () => {
    expect(lineBody('\u0000\ufffd\u001f gateway 192.0.2.1 \r')).toBe('gateway 192.0.2.1')
  })

  it('finds the banner behind a line that a power cut left unfinished', () => {
    expect(lineBody('KWH:AD[1]RG[4EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')).toBe('EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')
  })

  it('looks at 512 characters at most', () => {
    expect(lineBody('x'.repeat(65_536))).toHaveLength(512)
  })

  it('gives the same for its own result, whatever the line', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('08:00:08:', '2026-01-15 08:00:08:', 'EVCHARGER BOOTLOADER', ' ', '\u0000', '\ufffd'),
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        const body = lineBody(parts.join(''))
        expect(lineBody(body)).toBe(body)
      }),
    )
  })
})
