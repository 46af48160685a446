import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingCodes } from '../finding.ts'
import { loadKnowledge } from '../loadKnowledge.ts'
import { vendors } from '../vendors.ts'
import { rulesOf } from './rulesOf.ts'

const folders = [new URL('./', import.meta.url), new URL('../../installation/', import.meta.url)]
const SOURCE = /ECClite guide|Green’up|EVlink OCPP guide|AC SMART|OCPP 1\.6|RFC \d+|IEC \d+|Derived/

/** Every rule of a file with the comment right above it. */
function documented(text: string): { name: string; comment: string }[] {
  const rules = text.matchAll(
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?const (\w+): (?:readonly )?Rule\b(?!\[\] = \[\n? *\.\.\.)/g,
  )
  return [...rules].map(([, comment = '', name = '']) => ({ name, comment }))
}

function textsOf(language: string): Record<string, { title: string; rule: string }> {
  const file = new URL(`../../strings/${language}/dictionary.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).findings
}

describe('the rules', () => {
  it('each name where they come from', () => {
    const rules = folders.flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('rules'))
        .flatMap(name => documented(readFileSync(new URL(name, folder), 'utf8'))),
    )
    expect(rules.length).toBeGreaterThan(30)
    const groups = /Installation$/
    expect(
      rules.filter(({ name, comment }) => !groups.test(name) && !SOURCE.test(comment)).map(({ name }) => name),
    ).toEqual([])
  })

  it('have a title and a rule for every code in every language, and none for a code that is gone', () => {
    for (const language of ['en', 'fr', 'nl', 'de']) {
      const texts = textsOf(language)
      expect(Object.keys(texts).sort(), language).toEqual([...findingCodes].sort())
      for (const code of findingCodes)
        expect(texts[code], `${language} ${code}`).toEqual({
          title: expect.stringMatching(/./),
          rule: expect.stringMatching(/./),
        })
    }
  })

  it.each(vendors)('of %s read what they say they read, and keys there are', async vendor => {
    const { dictionary } = await loadKnowledge(vendor)
    const besides = [
      'AuthorizationKey',
      'ConnectorPhaseRotation',
      'MeterValuesSampledData',
      'AllowOfflineTxForUnknownId',
    ]
    expect(rulesOf(dictionary.id)).not.toEqual([])
    for (const rule of rulesOf(dictionary.id)) {
      const asked = new Set<string>()
      rule.check(key => {
        asked.add(key)
        return '1'
      }, {})
      expect([...asked].filter(key => !rule.reads.includes(key))).toEqual([])
      for (const key of rule.reads)
        expect(dictionary.find(key)?.key ?? besides.find(known => known === key), key).toBe(key)
    }
  })
})
