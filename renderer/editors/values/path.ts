/** A path as it follows a host: empty, or begun by a slash. */
export function rooted(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`
}

/** A path with one more part at its end. */
export function withPart(path: string, part: string): string {
  return path.endsWith('/') ? `${path}${part}` : `${path}/${part}`
}
