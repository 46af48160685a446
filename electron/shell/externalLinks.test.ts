import { describe, expect, it } from 'vitest'
import { isExternalLink } from './externalLinks.ts'

describe('a link that leaves the program', () => {
  it('may go to a vendor over https', () => {
    expect(isExternalLink('https://www.ecotap.nl/support')).toBe(true)
  })

  it.each([
    'http://www.ecotap.nl/',
    'https://www.ecotap.nl:8443/',
    'https://user@www.ecotap.nl/',
    'https://www.ecotap.nl.example.com/',
    'https://example.com/?www.ecotap.nl',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    'not a link',
  ])('may not go to %s', url => {
    expect(isExternalLink(url)).toBe(false)
  })
})
