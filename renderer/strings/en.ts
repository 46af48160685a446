/** Every text of this language, as one chunk that is fetched only when it is spoken. */
export default import.meta.glob<Record<string, unknown>>(
  ['../../shared/strings/en/*.json', '!../../shared/strings/en/{cli,shell}.json'],
  { eager: true, import: 'default' },
)
