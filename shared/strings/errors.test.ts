import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { type ErrorCode, errorData, errorInfoOf } from '../errors.ts'
import {
  answerSchema,
  flashPhaseNames,
  jobSchema,
  nextStepSchema,
  readBackSchema,
  stationConditionSchema,
} from '../job.ts'
import { logHintSchema, logSourceSchema } from '../log/logLine.ts'
import { xmlReasons } from '../ocppconf/xmlReason.ts'
import { decodeJsonBytes } from '../parameters/jsonBytes.ts'
import { findParameterSlots } from '../parameters/parameterSlots.ts'
import deCli from './de/cli.json' with { type: 'json' }
import deErrors from './de/errors.json' with { type: 'json' }
import deHints from './de/hints.json' with { type: 'json' }
import deJob from './de/job.json' with { type: 'json' }
import enCli from './en/cli.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enHints from './en/hints.json' with { type: 'json' }
import enJob from './en/job.json' with { type: 'json' }
import frCli from './fr/cli.json' with { type: 'json' }
import frErrors from './fr/errors.json' with { type: 'json' }
import frHints from './fr/hints.json' with { type: 'json' }
import frJob from './fr/job.json' with { type: 'json' }
import nlCli from './nl/cli.json' with { type: 'json' }
import nlErrors from './nl/errors.json' with { type: 'json' }
import nlHints from './nl/hints.json' with { type: 'json' }
import nlJob from './nl/job.json' with { type: 'json' }

const languages = {
  en: { errors: enErrors, job: enJob, hints: enHints, cli: enCli },
  fr: { errors: frErrors, job: frJob, hints: frHints, cli: frCli },
  nl: { errors: nlErrors, job: nlJob, hints: nlHints, cli: nlCli },
  de: { errors: deErrors, job: deJob, hints: deHints, cli: deCli },
}
type Namespace = keyof typeof languages.en

/** Every text of a file under its full key. */
function textsOf(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return members.flatMap(([name, member]) => textsOf(member, key === '' ? name : `${key}.${name}`))
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name)
}

/** A value for each thing an error's text may name. */
function sampleOf(code: ErrorCode): Record<string, string | number> {
  const numbers = new Set([
    'waitedMs',
    'timeoutMs',
    'attempts',
    'line',
    'column',
    'size',
    'limit',
    'resent',
    'boots',
    'seconds',
  ])
  const sample = Object.keys(errorData[code].shape).map(name => {
    if (name === 'reason' && code === 'json-syntax') return [name, 'comma-expected']
    if (name === 'reason' && code === 'xml-syntax') return [name, 'unclosed-tag']
    if (name === 'reason' && code === 'answer-unexpected') return [name, 'says-error']
    if (name === 'action') return [name, 'recover']
    if (name === 'step') return [name, 'store']
    if (name === 'expected' && code === 'json-shape') return [name, 'object']
    if (name === 'encoding') return [name, 'UTF-16LE']
    return [name, numbers.has(name) && code !== 'flash-program-invalid' ? 12_000 : `<${name}>`]
  })
  return Object.fromEntries(sample)
}

/** The code and the reason or expectation of whatever reading this text as a parameter file throws. */
function refusalOf(read: () => unknown): { code: string; data: Record<string, unknown> } {
  try {
    read()
  } catch (thrown) {
    const { code, data } = errorInfoOf(thrown)
    return { code, data: { ...data } }
  }
  throw new Error('this file is good')
}

const codes = Object.keys(errorData).filter((code): code is ErrorCode => Object.hasOwn(errorData, code))

for (const [language, texts] of Object.entries(languages)) {
  const keysOf = (namespace: Namespace) => textsOf(texts[namespace]).map(([key]) => key)

  describe(`the texts in '${language}'`, () => {
    it('have a title, what happened and what to do for every error', () => {
      const wanted = codes.flatMap(code => ['title', 'happened', 'next'].map(part => `${code}.${part}`))
      expect(keysOf('errors')).toEqual(expect.arrayContaining(wanted))
    })

    it('name in an error only what its data has', () => {
      for (const code of codes) {
        const known = Object.keys(errorData[code].shape)
        const named = textsOf(texts.errors[code]).flatMap(([, text]) => placeholdersOf(text))
        expect([code, named.filter(name => !known.includes(name))]).toEqual([code, []])
      }
    })

    it('have words for every condition, next step, phase, answer and reading', () => {
      const phases = jobSchema.options.flatMap(({ shape }) =>
        'phase' in shape ? shape.phase.options.map(phase => `phase.${shape.kind.value}.${phase}`) : [],
      )
      const wanted = [
        ...stationConditionSchema.options.flatMap(name => [`station.${name}.title`, `station.${name}.text`]),
        ...nextStepSchema.options.flatMap(name => [`nextStep.${name}.title`, `nextStep.${name}.text`]),
        ...jobSchema.options.map(({ shape }) => `kind.${shape.kind.value}`),
        ...phases,
        ...flashPhaseNames.map(name => `phase.flash.${name}`),
        ...answerSchema.options.flatMap(name => [`answer.${name}`, `answerWhy.${name}`]),
        ...readBackSchema.options.flatMap(name => [`readBack.${name}`, `afterReset.${name}`]),
      ]
      expect(keysOf('job')).toEqual(expect.arrayContaining(wanted))
      expect(phases).toHaveLength(14)
    })

    it('have a title and a text for every hint', () => {
      const wanted = logHintSchema.shape.code.options.flatMap(code => [`${code}.title`, `${code}.text`])
      expect(keysOf('hints').sort()).toEqual(wanted.sort())
    })

    it('have a word for everyone who speaks in the log', () => {
      const wanted = logSourceSchema.options.map(source => `source.${source}`)
      expect(keysOf('cli')).toEqual(expect.arrayContaining(wanted))
    })

    it('have the keys and the placeholders of English, and no empty text', () => {
      for (const namespace of ['errors', 'job', 'hints', 'cli'] as const) {
        const shapeOf = (file: unknown) => textsOf(file).map(([key, text]) => [key, placeholdersOf(text).sort()])
        expect(shapeOf(texts[namespace])).toEqual(shapeOf(languages.en[namespace]))
        for (const [key, text] of textsOf(texts[namespace])) expect([key, text.trim()]).not.toEqual([key, ''])
      }
    })

    it('keep to the manners: no exclamation marks, no straight apostrophes', () => {
      const all = Object.values(texts).flatMap(file => textsOf(file))
      expect(all.filter(([, text]) => /!|\w'\w/.test(text))).toEqual([])
    })

    it('leave nothing unfilled when an error is shown', async () => {
      const instance = i18next.createInstance()
      await instance.init({ lng: language, resources: { [language]: texts }, interpolation: { escapeValue: false } })
      for (const code of codes) {
        for (const part of ['title', 'happened', 'next'] as const) {
          const shown = instance.t(`errors:${code}.${part}`, sampleOf(code))
          expect(shown).not.toMatch(
            /\{\{|\$t|undefined|NaN|jsonReason|jsonExpected|xmlReason|web(Reason|Action|Step)|encoding\./,
          )
          expect(shown).not.toContain(`${code}.${part}`)
        }
      }
    })

    it('say why a file is no JSON', () => {
      const broken = [
        '',
        '{',
        '{"a"',
        '{"a":',
        '{"a":1',
        '{"a":1,}',
        '{a:1}',
        '{"a" 1}',
        '["a" "b"]',
        '{"a":1} x',
        '// x',
        '"x',
      ]
      const more = ['{"a":1e}', '{"a":"\\x"}', '{"a":"\\u12"}', '{"a":"\u0001"}', '{"a":tru}', '[1']
      const reasons = [...broken, ...more].map(text => refusalOf(() => findParameterSlots(text)))
      expect(reasons.map(({ code }) => code)).toEqual(reasons.map(() => 'json-syntax'))
      expect(Object.keys(texts.errors.jsonReason)).toEqual(
        expect.arrayContaining(reasons.map(({ data }) => data.reason)),
      )
    })

    it('say why a file is no XML', () => {
      expect(Object.keys(texts.errors.xmlReason).sort()).toEqual([...xmlReasons].sort())
    })

    it('say what a parameter file should be', () => {
      const files = [
        '[]',
        '{"configurationKey":{}}',
        '{"configurationKey":[1]}',
        '{"configurationKey":[{"key":1}]}',
        '{"configurationKey":[{"key":"a","readonly":1,"value":""}]}',
        '{"a":[]}',
        '{"":"x"}',
        '['.repeat(40),
      ]
      const refusals = files.map(text => refusalOf(() => findParameterSlots(text)))
      expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'json-shape'))
      const expectations = refusals.map(({ data }) => data.expected)
      expect(Object.keys(texts.errors.jsonExpected)).toEqual(expect.arrayContaining(expectations))
    })

    it('say in which encoding a file is', () => {
      const files = [
        [0xff, 0xfe, 0x7b, 0],
        [0xfe, 0xff, 0, 0x7b],
        [0xff, 0xfe, 0, 0],
        [0, 0, 0xfe, 0xff],
        [0x7b, 0xff, 0xff, 0xff],
      ]
      const encodings = files.map(bytes => refusalOf(() => decodeJsonBytes(Uint8Array.from(bytes))).data.encoding)
      expect(Object.keys(texts.errors.encoding).sort()).toEqual(encodings.sort())
    })
  })
}
