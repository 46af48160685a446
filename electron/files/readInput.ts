import { open, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'

/**
 * The bytes of a file of at most `limit` bytes; a larger one is not read.
 * @throws AppError file-unreadable (also for what is no file), file-too-large
 */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  try {
    // Opening a named pipe would wait for its other end.
    if (!(await stat(path)).isFile()) throw new Error('not a file')
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new AppError({ code: 'file-unreadable', data: { path, reason } }, thrown)
  }
}
