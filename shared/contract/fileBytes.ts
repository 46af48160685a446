import { z } from 'zod'

/** A file's bytes as they travel (a Blob on both sides; raw byte arrays do not pass the pipe). */
export interface FileBytes {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

function isFileBytes(value: unknown): value is FileBytes {
  return typeof value === 'object' && value !== null && 'size' in value && 'arrayBuffer' in value
}

export const fileBytesSchema = z.custom<FileBytes>(isFileBytes)
