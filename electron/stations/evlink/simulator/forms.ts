import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'

/** The fields of a posted form; none of one that is longer than `limit` bytes. */
export async function formOf(request: IncomingMessage, limit: number): Promise<Map<string, string>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) return new Map()
    chunks.push(bytes)
  }
  return new Map(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}

/** The bytes of a multipart form's file; null where there is none, or one longer than `limit`. */
export function uploadOf(request: IncomingMessage, field: string, limit: number): Promise<Uint8Array | null> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const parts = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { fileSize: limit, files: 1 },
    })
    let found: Uint8Array | null = null
    parts.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      let cut = false
      stream.on('limit', () => {
        cut = true
      })
      stream.on('data', chunk => chunks.push(Buffer.from(chunk)))
      stream.on('end', () => {
        if (name === field && !cut) found = Buffer.concat(chunks)
      })
    })
    parts.on('finish', () => resolve(found))
    parts.on('error', reject)
    request.on('error', reject)
    request.pipe(parts)
  })
}
