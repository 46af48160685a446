import { describe, expect, it } from 'vitest'
import { checkParameters, hasError } from './checkParameters.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'

describe('a set of parameters', () => {
  it('has its findings by key, the gravest first, whatever the spelling of the keys', () => {
    const found = checkParameters(ecotapDictionary, [
      { key: 'COM_Endpoint', value: 'wss://ocpp.example.test:0/' },
      { key: 'com_options', value: 'UseTLS=0' },
    ])
    expect(found.get('com_endpoint')?.map(finding => finding.code)).toEqual([
      'endpoint-port',
      'wss-without-tls',
      'endpoint-scheme-open',
    ])
    expect(hasError(found.get('com_endpoint'))).toBe(true)
    expect(hasError(found.get('com_options'))).toBe(false)
  })
})
