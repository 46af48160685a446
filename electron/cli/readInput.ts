import { open } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'

/** The bytes of a file of at most `limit` bytes. Throws file-unreadable, file-too-large; a larger file is not read. */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(thrown => {
    throw unreadable(path, thrown)
  })
  try {
    const { size } = await file.stat()
    if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
    return await file.readFile()
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : unreadable(path, thrown)
  } finally {
    await file.close()
  }
}

function unreadable(path: string, thrown: unknown): AppError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return new AppError({ code: 'file-unreadable', data: { path, reason } }, thrown)
}
