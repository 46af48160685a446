/** Longest announcement that is looked into, in bytes; real ones have some hundred. */
const LONGEST = 2048

/** What a device says of itself in an SSDP announcement or answer; null for anything else, and for other programs' questions. */
export function parseSsdp(bytes: Uint8Array): { name: string | null } | null {
  if (bytes.length > LONGEST) return null
  const [start = '', ...lines] = new TextDecoder('latin1').decode(bytes).split(/\r?\n/)
  if (!/^NOTIFY \* HTTP\/1\.1$|^HTTP\/1\.1 200\b/.test(start)) return null
  const server = lines.flatMap(line => /^server:\s*(.*\S)/i.exec(line)?.[1] ?? [])[0]
  return { name: server?.replace(/\p{Cc}/gu, '').slice(0, 100) ?? null }
}
