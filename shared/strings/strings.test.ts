import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languageFor, languages, namespaces } from './strings.ts'

type Texts = { [key: string]: string | Texts }

const folder = new URL('.', import.meta.url)
const files = readdirSync(new URL('en/', folder)).sort()

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

const read = new Map<string, ReadonlyMap<string, string>>()

/** The texts of a file by their key. Every test asks for them again: each file is read once. */
function textsOf(language: string, file: string): ReadonlyMap<string, string> {
  const path = `${language}/${file}`
  const texts = read.get(path) ?? new Map(flat(JSON.parse(readFileSync(new URL(path, folder), 'utf8'))))
  read.set(path, texts)
  return texts
}

const placeholders = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([found]) => found).sort()
const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '').match(/\p{L}{2,}/gu) ?? []

describe('the texts', () => {
  it('have a file for every namespace, and the same files in every language', () => {
    expect(files).toEqual(expect.arrayContaining(namespaces.map(name => `${name}.json`)))
    for (const language of languages) expect(readdirSync(new URL(`${language}/`, folder)).sort()).toEqual(files)
  })

  it.each(files)('%s has the same keys in every language', file => {
    const keys = [...textsOf('en', file).keys()]
    for (const language of languages) expect([...textsOf(language, file).keys()], language).toEqual(keys)
  })

  it.each(files)('%s names the same values in every language', file => {
    for (const [key, english] of textsOf('en', file)) {
      for (const language of languages) {
        expect(placeholders(textsOf(language, file).get(key) ?? ''), `${language} ${key}`).toEqual(
          placeholders(english),
        )
      }
    }
  })

  it.each(files)('%s has no empty text, no exclamation mark and no please', file => {
    for (const language of languages) {
      for (const [key, text] of textsOf(language, file)) {
        expect(text.trim(), `${language} ${key}`).not.toBe('')
        expect(text, `${language} ${key}`).not.toMatch(/!|\bplease\b|\bsuccessfully\b/i)
      }
    }
  })

  it.each(files)('%s has no English sentence left in another language', file => {
    for (const [key, english] of textsOf('en', file)) {
      if (words(english).length < 5) continue
      for (const language of ['fr', 'nl', 'de']) {
        expect(textsOf(language, file).get(key), `${language} ${key}`).not.toBe(english)
      }
    }
  })
})

describe('languageFor', () => {
  it('takes the first language of the list that the texts are in, whatever the country', () => {
    expect(languageFor(['nl-BE', 'fr'])).toBe('nl')
    expect(languageFor(['es-ES', 'de-CH', 'en'])).toBe('de')
    expect(languageFor(['FR_fr'])).toBe('fr')
  })

  it('is English where none fits', () => {
    expect(languageFor(['es', 'pt-BR'])).toBe('en')
    expect(languageFor([])).toBe('en')
  })
})
