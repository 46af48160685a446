import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import { type Match, type Searched, searchKnowledge } from '../../../shared/dictionary/searchKnowledge.ts'
import { vendors } from '../../../shared/dictionary/vendors.ts'
import type { Language } from '../../../shared/strings/strings.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { table } from '../table.ts'
import { fromShelf, vendorNamed } from './dictionaryShelf.ts'
import { wording } from './wording.ts'

interface Entry {
  vendor: string
  kind: Match['kind']
  name: string
  access: string | null
  writeResult: string | null
  changedBy: string | null
  support: string | null
  text: string | null
}

function parameterEntry({ vendor, texts, standardTexts }: Searched, parameter: Parameter): Entry {
  const { key, access, writeResult, changedBy } = parameter
  const text = describeParameter(parameter, texts, standardTexts)
  return { vendor, kind: 'key', name: key, access, writeResult, changedBy, support: null, text }
}

function entryOf(match: Match): Entry {
  const { vendor, texts } = match.searched
  const none = { access: null, writeResult: null, changedBy: null, support: null }
  switch (match.kind) {
    case 'key':
      return parameterEntry(match.searched, match.parameter)
    case 'message': {
      const { message, support, notes } = match.message
      return { vendor, kind: 'message', name: message, ...none, support, text: texts.notes[notes[0] ?? ''] ?? null }
    }
    case 'errorCode': {
      const { code, name } = match.errorCode
      return {
        vendor,
        kind: 'errorCode',
        name: `${code} ${name}`,
        ...none,
        text: texts.errorCodes[code]?.means ?? null,
      }
    }
  }
}

function printKeys(
  t: Speech,
  terminal: Terminal,
  all: readonly Searched[],
  keys: readonly [Searched, Parameter][],
): void {
  const { say } = wording(t)
  const head = [
    say('columns.vendor'),
    say('columns.key'),
    say('facts.access'),
    say('facts.writeResult'),
    say('facts.changedBy'),
  ]
  const rows = keys.map(([{ knowledge }, { key, access, writeResult, changedBy }]) => [
    knowledge.dictionary.vendor,
    key,
    say(`access.${access}`),
    writeResult === null ? '-' : say(`writeResult.${writeResult}`),
    say(`changedBy.${changedBy}`),
  ])
  const first = all.length > 1 ? 0 : 1
  if (rows.length > 0) terminal.print(table([head, ...rows].map(row => row.slice(first))))
}

function printOthers(t: Speech, terminal: Terminal, matches: readonly Match[]): void {
  const { say } = wording(t)
  const rows = matches.flatMap(match => {
    const vendor = match.searched.knowledge.dictionary.vendor
    if (match.kind === 'message')
      return [[vendor, t('dictionary.kinds.message'), match.message.message, say(`support.${match.message.support}`)]]
    if (match.kind === 'errorCode') {
      const { code, name } = match.errorCode
      return [[vendor, t('dictionary.kinds.errorCode'), code, name]]
    }
    return []
  })
  if (rows.length > 0) terminal.print(table(rows))
}

function printVendors(t: Speech, terminal: Terminal, all: readonly Searched[]): void {
  const { say } = wording(t)
  const head = [
    say('columns.name'),
    say('columns.vendor'),
    say('parts.keys'),
    say('parts.messages'),
    say('parts.errorCodes'),
  ]
  const rows = all.map(({ vendor, knowledge: { dictionary, messages, errorCodes } }) => [
    vendor,
    dictionary.vendor,
    String(dictionary.parameters.length),
    messages ? String(messages.messages.length) : '-',
    errorCodes ? String(errorCodes.codes.length) : '-',
  ])
  terminal.print(table([head, ...rows]))
}

/** `dictionary list`: the vendors, the keys of one, or with `search` what is found of a text in one or all; 1 where nothing is. */
export async function dictionaryList(
  t: Speech,
  language: Language,
  terminal: Terminal,
  asked: { readonly vendor: string | undefined; readonly search: string | undefined },
): Promise<ExitCode> {
  const named = asked.vendor === undefined ? vendors : [vendorNamed(asked.vendor, t)]
  const all = await Promise.all(named.map(vendor => fromShelf(vendor, language)))
  if (asked.search !== undefined) {
    const matches = searchKnowledge(asked.search, all)
    terminal.printJson({ search: asked.search, matches: matches.map(entryOf) })
    const keys = matches.flatMap((match): [Searched, Parameter][] =>
      match.kind === 'key' ? [[match.searched, match.parameter]] : [],
    )
    printKeys(t, terminal, all, keys)
    printOthers(t, terminal, matches)
    terminal.tell(t('dictionary.found', { count: matches.length, search: asked.search }))
    return matches.length > 0 ? 0 : 1
  }
  if (asked.vendor === undefined) {
    terminal.printJson({
      vendors: all.map(({ vendor, knowledge: { dictionary, messages, errorCodes } }) => ({
        name: vendor,
        vendor: dictionary.vendor,
        documents: dictionary.documents,
        keys: dictionary.parameters.length,
        messages: messages?.messages.length ?? null,
        errorCodes: errorCodes?.codes.length ?? null,
      })),
    })
    printVendors(t, terminal, all)
    return 0
  }
  const keys = all.flatMap(searched =>
    searched.knowledge.dictionary.parameters.map((parameter): [Searched, Parameter] => [searched, parameter]),
  )
  terminal.printJson({ keys: keys.map(([searched, parameter]) => parameterEntry(searched, parameter)) })
  printKeys(t, terminal, all, keys)
  return 0
}
