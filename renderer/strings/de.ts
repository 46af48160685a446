/** Every text of this language but the vendors’ dictionaries, as one chunk that is fetched only when it is spoken. */
export default import.meta.glob<Record<string, unknown>>(
  ['../../shared/strings/de/*.json', '!../../shared/strings/de/{cli,shell,dictionary-*}.json'],
  { eager: true, import: 'default' },
)
