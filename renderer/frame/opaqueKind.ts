/** What a file that cannot be opened seems to be. Texts: `xml:opaque.<kind>`. */
export type OpaqueKind = 'archive' | 'table' | 'firmware' | 'text' | 'export'

const ENDINGS: readonly (readonly [RegExp, OpaqueKind])[] = [
  [/\.(zip|gz|tgz|tar|7z|rar)$/i, 'archive'],
  [/\.(csv|xlsx?|ods)$/i, 'table'],
  [/\.(hex|elf|s19|srec|dfu|uf2)$/i, 'firmware'],
  [/\.(txt|log|md|html?)$/i, 'text'],
]

/** By its ending; one that is not known may be the export of a station, whose form nobody has published. */
export function opaqueKindOf(name: string): OpaqueKind {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'export'
}
