/** How stations write URL and UID behind each other; the slash comes last, a URL has slashes of its own. */
const SEPARATORS = [' – ', ' - ', '/']

/** 'OCPP data' as its two parts; the UID is empty where the text has none. */
export function splitData(data: string): { url: string; uid: string } {
  const afterScheme = data.indexOf('://') + 3
  for (const separator of SEPARATORS) {
    const cut = data.lastIndexOf(separator)
    if (cut >= afterScheme) return { url: data.slice(0, cut), uid: data.slice(cut + separator.length) }
  }
  return { url: data, uid: '' }
}
