import { describe, expect, it } from 'vitest'
import type { LogLine } from '../../../shared/log/logLine.ts'
import { linesText, lineText, logFileName, timeWords } from './logText.ts'

const at = new Date(2026, 2, 3, 8, 14, 2, 310).getTime()
const line = (text: string): LogLine => ({ n: 0, at, source: 'controller', topic: 'config', text })

describe('log text', () => {
  it('says when, who, what about and what, between tabs', () => {
    expect(lineText(line('SV CFG():7C0E19D2'))).toBe('2026-03-03 08:14:02.310\tcontroller\tconfig\tSV CFG():7C0E19D2')
  })

  it('masks secrets in what is copied and saved', async () => {
    const text = await linesText([line('ENCRYPT KEY:[00112233445566778899AABBCCDDEEFF]'), line('CFG version:8')])
    expect(text).not.toContain('00112233')
    expect(text).toContain('CFG version:8')
    expect(text.split('\n')).toHaveLength(3)
  })

  it('shows the clock or the time since the first line', () => {
    expect(timeWords(line(''), 'clock', 0)).toBe('08:14:02.310')
    expect(timeWords(line(''), 'since-connecting', at - 1500)).toBe('+0:01.500')
  })

  it('names a file after the station and the time, whatever the serial number holds', () => {
    expect(logFileName('G48229*1/..', at)).toBe('ecotap-G48229_1_-2026-03-03-081402.log')
    expect(logFileName(null, at)).toBe('ecotap-controller-2026-03-03-081402.log')
  })
})
