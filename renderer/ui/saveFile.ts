/** How long the browser may take to fetch the bytes of a download once it was asked for. */
const FETCHED_WITHIN_MS = 10_000

/** Hands bytes, or a text as UTF-8, to the browser as a file to keep; the shell or the browser asks where. `type` as in `text/csv`. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([typeof content === 'string' ? content : content.slice()], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), FETCHED_WITHIN_MS)
}
