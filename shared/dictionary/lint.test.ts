import { describe, expect, it } from 'vitest'
import de from '../strings/de/dictionary.json' with { type: 'json' }
import en from '../strings/en/dictionary.json' with { type: 'json' }
import fr from '../strings/fr/dictionary.json' with { type: 'json' }
import nl from '../strings/nl/dictionary.json' with { type: 'json' }
import { languages } from '../strings/strings.ts'
import { loadVendorTexts, type VendorTexts } from '../strings/vendorTexts.ts'
import { checkValue } from './checkValue.ts'
import type { Knowledge } from './createKnowledge.ts'
import type { Grammar, Parameter } from './dictionarySchema.ts'
import { loadKnowledge } from './loadKnowledge.ts'
import { vendors } from './vendors.ts'

const shared = { en, fr, nl, de }
type Area = 'parameters' | 'options' | 'values' | 'notes' | 'errorCodes'

function wantedByGrammar(grammar: Grammar): [Area, string | undefined][] {
  switch (grammar.kind) {
    case 'options':
      return grammar.options.map(({ text }) => ['options', text])
    case 'enum':
    case 'list':
      return grammar.values.map(({ text }) => ['values', text])
    case 'integer':
      return (grammar.special ?? []).map(({ text }) => ['values', text])
    case 'boolean':
      return [
        ['values', grammar.texts?.yes],
        ['values', grammar.texts?.no],
      ]
    default:
      return []
  }
}

/** Every name of a text that a vendor's data gives, as `area name`. */
function wanted(knowledge: Knowledge): string[] {
  const { dictionary, messages, errorCodes, connectors, webFields, smartCharging } = knowledge
  const notes = [
    ...dictionary.parameters,
    ...(messages?.messages ?? []),
    ...(errorCodes?.codes ?? []),
    ...(webFields?.fields ?? []),
    ...(smartCharging?.fields ?? []),
    ...(connectors ? [connectors] : []),
    ...(smartCharging ? [smartCharging] : []),
  ].flatMap(entry => entry.notes)
  const names: [Area, string | undefined][] = [
    ...dictionary.parameters.flatMap(parameter => wantedByGrammar(parameter.grammar)),
    ...notes.map((note): [Area, string] => ['notes', note]),
    ...(errorCodes?.codes ?? []).map(({ code }): [Area, string] => ['errorCodes', code]),
  ]
  return names.flatMap(([area, name]) => (name === undefined ? [] : [`${area} ${name}`]))
}

function present(texts: VendorTexts): string[] {
  return (['options', 'values', 'notes', 'errorCodes'] as const).flatMap(area =>
    Object.keys(texts[area]).map(name => `${area} ${name}`),
  )
}

/** Keys a document explains and no text tells of: neither the vendor's own nor the standard's. */
function undescribed(parameters: readonly Parameter[], own: VendorTexts, standard: VendorTexts): string[] {
  return parameters
    .filter(({ evidence }) => evidence === 'guide')
    .filter(({ key }) => !Object.hasOwn(own.parameters, key))
    .filter(parameter => parameter.standard === null || !Object.hasOwn(standard.parameters, parameter.standard.key))
    .map(({ key }) => key)
}

describe.each(vendors)('the dictionary of %s', vendor => {
  it('fits its schemas: names declared, no key or alias twice, sources given', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    expect(dictionary.folder).toBe(vendor)
    expect(dictionary.parameters.length).toBeGreaterThan(0)
  })

  it('has the text of every name in every language, and none that nothing asks for', async () => {
    const knowledge = await loadKnowledge(vendor)
    const asked = new Set(wanted(knowledge))
    for (const language of languages) {
      const texts = await loadVendorTexts(language, vendor)
      const there = new Set(present(texts))
      expect(
        [...asked].filter(name => !there.has(name)),
        `${language}: missing`,
      ).toEqual([])
      expect(
        [...there].filter(name => !asked.has(name)),
        `${language}: not asked for`,
      ).toEqual([])
      const known = knowledge.dictionary.parameters.map(({ key }) => key)
      expect(
        Object.keys(texts.parameters).filter(key => !known.includes(key)),
        language,
      ).toEqual([])
    }
  })

  it('describes every key that a document explains, in its own words or the standard’s', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    for (const language of languages) {
      const own = await loadVendorTexts(language, vendor)
      const standard = await loadVendorTexts(language, 'ocpp16')
      expect(undescribed(dictionary.parameters, own, standard), language).toEqual([])
    }
  })

  it('has a name for every group and field in every language', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    const fields = dictionary.parameters.flatMap(({ grammar }) =>
      grammar.kind === 'positional' ? grammar.fields.map(field => field.name) : [],
    )
    for (const [language, texts] of Object.entries(shared)) {
      expect(
        dictionary.groups.filter(group => !Object.hasOwn(texts.groups, group)),
        language,
      ).toEqual([])
      expect(
        fields.filter(field => !Object.hasOwn(texts.fields, field)),
        language,
      ).toEqual([])
    }
  })

  it('finds nothing wrong in its own examples, defaults and fixed values', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    const accused = dictionary.parameters.flatMap(({ key, examples, default: preset, fixed }) =>
      [...examples, preset, fixed].flatMap(value =>
        value === null
          ? []
          : checkValue(dictionary, key, value)
              .filter(finding => finding.severity !== 'hint')
              .map(finding => `${key}=${value}: ${finding.code}`),
      ),
    )
    expect(accused).toEqual([])
  })

  it('agrees with the standard about the keys it says are the standard’s', async () => {
    const { dictionary } = await loadKnowledge(vendor)
    const standard = (await loadKnowledge('ocpp16')).dictionary
    const wrong = dictionary.parameters.filter(
      parameter =>
        parameter.standard !== null &&
        standard.find(parameter.standard.key)?.standard?.access !== parameter.standard.access,
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('names no parameter behind a web field that it does not have', async () => {
    const { dictionary, webFields } = await loadKnowledge(vendor)
    const unknown = (webFields?.fields ?? []).filter(({ key }) => key !== null && !dictionary.find(key.name))
    expect(unknown.map(({ id }) => id)).toEqual([])
  })
})
