/** Every text of this language but the vendors’ dictionaries, as one chunk that is fetched only when it is spoken. */
export default import.meta.glob<Record<string, unknown>>(
  ['../../shared/strings/fr/*.json', '!../../shared/strings/fr/{cli,shell,dictionary-*}.json'],
  { eager: true, import: 'default' },
)
