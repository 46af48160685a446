import { AppError } from '../../../shared/errors.ts'

/** The bytes of a body. Throws AppError answer-too-large as soon as there are more than `limit`, and what the body throws. */
export async function readBounded(
  body: AsyncIterable<Uint8Array>,
  limit: number,
  address: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) throw new AppError({ code: 'answer-too-large', data: { address, limit } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
