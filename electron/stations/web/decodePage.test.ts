import { describe, expect, it } from 'vitest'
import { decodePage } from './decodePage.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('the text of a page', () => {
  it('is in the character set that the answer names', () => {
    expect(decodePage(latin('Déconnectée'), 'text/html; charset=ISO-8859-1')).toBe('Déconnectée')
    expect(decodePage(Buffer.from('Déconnectée'), 'text/html; charset="utf-8"')).toBe('Déconnectée')
  })

  it('is in the one the page names itself, where the answer says nothing', () => {
    expect(decodePage(latin('<meta charset="iso-8859-15"><p>Coté 5 \u00a4'), 'text/html')).toContain('Coté 5 €')
  })

  it('is UTF-8 where the bytes are that, and Latin-1 where not', () => {
    expect(decodePage(Buffer.from('Connectée'), '')).toBe('Connectée')
    expect(decodePage(latin('Connect\u00e9e'), 'text/html; charset=klingon')).toBe('Connectée')
  })

  it('has no byte order mark', () => {
    expect(decodePage(Buffer.from('\ufeffOK'), 'text/plain; charset=latin1')).toBe('OK')
    expect(decodePage(Buffer.from('\ufeffOK', 'utf16le'), '')).toBe('OK')
  })
})
