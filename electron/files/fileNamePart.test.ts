import { describe, expect, it } from 'vitest'
import { fileNamePart, textOfFileNamePart } from './fileNamePart.ts'

describe('fileNamePart', () => {
  it.each([
    ['11790001', '11790001'],
    ['NL*ECO*1000', 'NL%2AECO%2A1000'],
    ['G48229*1', 'G48229%2A1'],
    ['LMS-1705000', 'LMS-1705000'],
    ['a.b', 'a.b'],
    ['.', '%2E'],
    ['..', '%2E%2E'],
    ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd'],
    ['a\\b:c', 'a%5Cb%3Ac'],
    ['trailing.', 'trailing%2E'],
    ['trailing ', 'trailing%20'],
    ['CON', '%43ON'],
    ['nul.txt', '%6Eul.txt'],
    ['COM1', '%43OM1'],
    ['COM10', 'COM10'],
    ['console', 'console'],
    ['\u0000\n', '%00%0A'],
    ['zürich', 'z%C3%BCrich'],
    ['100%', '100%25'],
    ['', '%'],
  ])('makes %j the name %s, and tells it back', (text, name) => {
    expect(fileNamePart(text)).toBe(name)
    expect(textOfFileNamePart(name)).toBe(text)
  })

  it('bounds a long text and keeps two long ones apart', () => {
    const names = ['x'.repeat(5000), `${'x'.repeat(5000)}y`, '*'.repeat(5000)].map(fileNamePart)
    expect(new Set(names).size).toBe(3)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(120)
      expect(textOfFileNamePart(name).length).toBeGreaterThan(0)
    }
  })
})
