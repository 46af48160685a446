import de from '../../shared/strings/de/shell.json' with { type: 'json' }
import en from '../../shared/strings/en/shell.json' with { type: 'json' }
import fr from '../../shared/strings/fr/shell.json' with { type: 'json' }
import nl from '../../shared/strings/nl/shell.json' with { type: 'json' }
import { type Language, languageFor } from '../../shared/strings/strings.ts'

/** The few texts that the shells themselves show: menu, closing, refusals. The page has no use for them. */
export type ShellText = typeof en

const texts: Readonly<Record<Language, ShellText>> = { en, fr, nl, de }

/** The texts for a language tag such as nl-BE; English for languages that we have not. */
export function shellText(locale: string): ShellText {
  return texts[languageFor([locale])]
}
