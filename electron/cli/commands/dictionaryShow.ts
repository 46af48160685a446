import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Message, VendorErrorCode } from '../../../shared/dictionary/knowledgeSchema.ts'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import { errorCodeFacts, messageFacts } from '../../../shared/dictionary/words/entryFacts.ts'
import { type Fact, parameterFacts } from '../../../shared/dictionary/words/parameterFacts.ts'
import type { Language } from '../../../shared/strings/strings.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { table } from '../table.ts'
import { fromShelf, vendorNamed } from './dictionaryShelf.ts'
import { vendorSections } from './vendorSections.ts'
import { wording } from './wording.ts'

function printFacts(t: Speech, terminal: Terminal, title: string, facts: readonly Fact[]): void {
  const { say } = wording(t)
  const rows = facts.flatMap(({ name, lines }) =>
    lines.map((line, index) => [index === 0 ? say(`facts.${name}`) : '', line]),
  )
  terminal.print(`${title}\n${table(rows)}`)
}

function showParameter(t: Speech, terminal: Terminal, searched: Searched, parameter: Parameter): void {
  const { vendor, texts, standardTexts, knowledge } = searched
  const description = describeParameter(parameter, texts, standardTexts)
  const notes = parameter.notes.map(note => texts.notes[note] ?? note)
  terminal.printJson({ vendor, parameter, description, notes })
  const title = `${knowledge.dictionary.vendor} ${parameter.key}${description === null ? '' : `\n${description}`}`
  printFacts(t, terminal, title, parameterFacts(wording(t), searched, parameter))
}

function showMessages(t: Speech, terminal: Terminal, searched: Searched, messages: readonly Message[]): void {
  const { vendor, knowledge } = searched
  terminal.printJson({ vendor, messages })
  for (const message of messages)
    printFacts(
      t,
      terminal,
      `${knowledge.dictionary.vendor} ${message.message}`,
      messageFacts(wording(t), searched, message),
    )
}

function showErrorCode(t: Speech, terminal: Terminal, searched: Searched, errorCode: VendorErrorCode): void {
  const { vendor, knowledge, texts } = searched
  const words = texts.errorCodes[errorCode.code]
  terminal.printJson({ vendor, errorCode, ...words })
  const title = `${knowledge.dictionary.vendor} ${errorCode.code} ${errorCode.name}`
  printFacts(t, terminal, title, errorCodeFacts(wording(t), searched, errorCode))
}

function showAll(t: Speech, terminal: Terminal, searched: Searched): void {
  const { vendor, knowledge, texts } = searched
  terminal.printJson({ vendor, ...knowledge, texts })
  terminal.print(
    vendorSections(wording(t), searched)
      .map(([title, text]) => `${title}\n${text}`)
      .join('\n\n'),
  )
}

/**
 * `dictionary show`: all that is known of a vendor, or of one key, message or error code.
 * @throws CommandFailure `usage` where the vendor or the name is not known.
 */
export async function dictionaryShow(
  t: Speech,
  language: Language,
  terminal: Terminal,
  asked: { readonly vendor: string; readonly name: string | undefined },
): Promise<ExitCode> {
  const searched = await fromShelf(vendorNamed(asked.vendor, t), language)
  const { name } = asked
  if (name === undefined) {
    showAll(t, terminal, searched)
    return 0
  }
  const { dictionary, errorCodes, messages } = searched.knowledge
  const parameter = dictionary.find(name)
  const errorCode = errorCodes?.codes.find(({ code }) => code === name)
  const folded = name.toLowerCase()
  const named = messages?.messages.filter(({ message }) => message.toLowerCase() === folded) ?? []
  if (parameter) showParameter(t, terminal, searched, parameter)
  else if (errorCode) showErrorCode(t, terminal, searched, errorCode)
  else if (named.length > 0) showMessages(t, terminal, searched, named)
  else {
    const reason = t('dictionary.keyUnknown', { vendor: searched.vendor, name })
    throw new CommandFailure({ code: 'usage', data: { reason } })
  }
  return 0
}
