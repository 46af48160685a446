import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'

const LARGEST_FORM = 16 * 1024

/** The fields of a form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LARGEST_FORM) throw new Error('form too large')
  }
  return new URLSearchParams(text)
}

/** The file of a multipart form, or null. */
export function readUpload(request: IncomingMessage, field: string): Promise<Uint8Array | null> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    request.resume()
    return Promise.resolve(null)
  }
  return new Promise((resolve, reject) => {
    const parser = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { fileSize: 1024 * 1024 },
    })
    const chunks: Buffer[] = []
    let found = false
    parser.on('file', (name, stream) => {
      found ||= name === field
      stream.on('data', (chunk: Buffer) => {
        if (name === field) chunks.push(chunk)
      })
    })
    parser.on('finish', () => resolve(found ? Buffer.concat(chunks) : null))
    parser.on('error', reject)
    request.on('aborted', () => reject(new Error('cut')))
    request.pipe(parser)
  })
}
