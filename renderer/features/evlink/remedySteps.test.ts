import { describe, expect, it } from 'vitest'
import { languages } from '../../../shared/strings/strings.ts'
import { loadVendorTexts } from '../../../shared/strings/vendorTexts.ts'
import { remedySteps } from './remedySteps.ts'

describe('the steps of a remedy', () => {
  it('are its sentences', () => {
    const remedy = 'Check the shunt. Push the plug in fully; the RSSI must be above 10. Ask the operator.'
    expect(remedySteps(remedy, 'en')).toEqual([
      'Check the shunt.',
      'Push the plug in fully; the RSSI must be above 10.',
      'Ask the operator.',
    ])
  })

  it.each(languages)('are whole sentences in %s for every code', async language => {
    const { errorCodes } = await loadVendorTexts(language, 'schneider')
    for (const [code, { remedy }] of Object.entries(errorCodes)) {
      const steps = remedySteps(remedy, language)
      expect(steps.join(' '), code).toBe(remedy)
      for (const step of steps) expect(step, code).toMatch(/^\p{Lu}[^.]{9,}.*\.$/u)
    }
  })
})
