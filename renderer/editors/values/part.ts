/** A part of a list as it can be typed: what parts the list is not part of it. */
export function part(value: string, separator = ','): string {
  return value.replaceAll(separator, '')
}
