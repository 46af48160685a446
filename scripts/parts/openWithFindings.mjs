/**
 * @typedef {object} Association
 * @property {string | readonly string[]} ext
 * @property {string} [role]
 * @property {string} [rank]
 *
 * @typedef {object} PackageOptions what is used of electron-builder.yml
 * @property {Association | readonly Association[] | null} [fileAssociations]
 * @property {{ fileAssociations?: Association | readonly Association[] | null } | null} [win]
 * @property {{ fileAssociations?: Association | readonly Association[] | null, mimeTypes?: readonly string[] | null } | null} [linux]
 * @property {{ fileAssociations?: Association | readonly Association[] | null } | null} [mac]
 */

const KINDS = ['bin', 'xml']
/** Makes a program the one that opens a kind of file by a double click. */
const TAKES_OVER = /^\s*WriteRegStr\b.*\\Classes\\\.(\w+)"/gim
const OFFERS = /^\s*WriteRegNone\b.*\\Classes\\\.(\w+)\\OpenWithProgids"/gim

/**
 * Whether the package offers itself for the files it reads, and takes none over.
 * @param {PackageOptions} options
 * @param {string} installer the NSIS script that the installer includes
 * @returns {import('./packageFindings.mjs').Finding[]}
 */
export function openWithFindings({ fileAssociations, win, linux, mac }, installer) {
  /** @param {Association | readonly Association[] | null | undefined} given */
  const listed = given => [given ?? []].flat()
  const onMac = listed(mac?.fileAssociations)
  const macKinds = onMac.flatMap(({ ext }) => ext).sort()
  const pushy = onMac.filter(({ role, rank }) => role !== 'Viewer' || rank !== 'Alternate')
  const offered = [...installer.matchAll(OFFERS)].map(([, kind]) => kind).sort()
  const elsewhere = [fileAssociations, win?.fileAssociations, linux?.fileAssociations].flatMap(listed)
  const wrong = [
    ...elsewhere.map(({ ext }) => `.${ext} is taken over`),
    ...(linux?.mimeTypes ?? []).map(type => `${type} is taken over on Linux`),
    ...[...installer.matchAll(TAKES_OVER)].map(([, kind]) => `.${kind} is taken over on Windows`),
    ...pushy.map(({ ext }) => `.${ext} is not just an alternative on macOS`),
    ...(`${macKinds}` === `${KINDS}` ? [] : [`macOS offers it for ${macKinds}`]),
    ...(`${offered}` === `${KINDS}` ? [] : [`Windows offers it for ${offered}`]),
  ]
  return [{ what: 'offered for .xml and .bin, the default for nothing', wrong: wrong.join(', ') || null }]
}
