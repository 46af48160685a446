import type dictionaryPage from '../../strings/en/dictionaryPage.json'
import type { FindingCode } from '../finding.ts'

type PathsOf<Texts, Above extends string = ''> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? `${Above}${Name}`
    : PathsOf<Texts[Name], `${Above}${Name}.`>
}[keyof Texts & string]

/** A text of `dictionaryPage.json`, or of `dictionary.json`: that a key is not documented, or what was found. */
export type WordName =
  | PathsOf<typeof dictionaryPage>
  | 'dictionary:seenOnly'
  | `dictionary:findings.${FindingCode}.${'title' | 'rule'}`

/** The dictionary's words in the language of whoever reads them: the page and the terminal say the same. */
export interface Wording {
  say(name: WordName, data?: Readonly<Record<string, string | number>>): string
  /** What a place of a list is called (`dictionary:fields`); the name itself where it has no text. */
  field(name: string, number: number): string
}
