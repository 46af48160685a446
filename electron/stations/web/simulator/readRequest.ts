import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'

const LARGEST_FORM = 64 * 1024

/** The fields of a posted form. Throws for one that no page has. */
export async function readForm(request: IncomingMessage): Promise<Map<string, string>> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LARGEST_FORM) throw new Error('form too large')
  }
  return new Map(new URLSearchParams(text))
}

/** The file of a multipart form; null where there is none, or one of more than `limit` bytes. */
export function readUpload(request: IncomingMessage, field: string, limit: number): Promise<Uint8Array | null> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    request.resume()
    return Promise.resolve(null)
  }
  return new Promise((resolve, reject) => {
    const parts = new Busboy({ headers: { ...request.headers, 'content-type': type }, limits: { fileSize: limit + 1 } })
    let found: Uint8Array | null = null
    parts.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (name === field && bytes.length <= limit) found = bytes
      })
    })
    parts.on('finish', () => resolve(found))
    parts.on('error', reject)
    request.on('aborted', () => reject(new Error('cut')))
    request.pipe(parts)
  })
}

/** The value of a cookie, or null. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return null
}

/** Breaks the connection in the middle of what is sent. */
export function cutOff(request: IncomingMessage): void {
  request.once('data', () => request.socket.destroy())
}
