import type { Wording } from '../../../shared/dictionary/words/Wording.ts'
import dictionary from '../../../shared/strings/en/dictionary.json' with { type: 'json' }
import type { Speech } from '../speech.ts'

function isField(name: string): name is keyof typeof dictionary.fields {
  return Object.hasOwn(dictionary.fields, name)
}

/** The words of the dictionaries as the terminal says them. */
export function wording(t: Speech): Wording {
  return {
    say: (name, data) => t(name, { ...data, ns: ['dictionaryPage', 'dictionary'] }),
    field: (name, number) => (isField(name) ? t(`dictionary:fields.${name}`, { number }) : name),
  }
}
