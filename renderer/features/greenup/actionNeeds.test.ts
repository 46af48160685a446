import { describe, expect, it } from 'vitest'
import { missingConsents } from './actionNeeds.ts'

const way = (action: 'recover' | 'store' | 'activate', consent: 'needed' | 'given' | 'not-needed') => ({
  action,
  row: 'G5',
  evidence: 'assumed' as const,
  consent,
})

describe('missingConsents', () => {
  it('names what the person has not allowed yet, of what the job needs only', () => {
    const ways = [way('recover', 'given'), way('store', 'needed'), way('activate', 'needed')]
    expect(missingConsents({ ways }, 'store')).toEqual(['store'])
    expect(missingConsents({ ways }, 'recover')).toEqual([])
  })

  it('asks for nothing at a simulated station', () => {
    const ways = [way('recover', 'not-needed'), way('store', 'not-needed')]
    expect(missingConsents({ ways }, 'store')).toEqual([])
  })
})
