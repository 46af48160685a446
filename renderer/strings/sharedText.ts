import i18next from 'i18next'

/** A text of `dictionary.json` under a name that comes from a vendor's data; null where there is none. */
export function sharedText(
  area: 'fields' | 'groups',
  name: string,
  data: Readonly<Record<string, string | number>> = {},
): string | null {
  const text: unknown = i18next.getResource(i18next.language, 'dictionary', `${area}.${name}`)
  return typeof text === 'string' ? i18next.services.interpolator.interpolate(text, data, i18next.language, {}) : null
}
