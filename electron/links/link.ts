import type { ErrorInfo } from '../../shared/errors.ts'

/** Why a link ended: closed by us, or lost. */
export type LinkEnd = { kind: 'closed' } | { kind: 'lost'; error: ErrorInfo }

/** Bytes out, bytes in, and its end. The smallest thing a protocol can run on; nothing above it knows what carries the bytes. */
export interface Link {
  /** Resolves when the bytes were handed on, which is not when they arrived. Rejects with AppError link-lost or link-stuck. */
  write(bytes: Uint8Array): Promise<void>
  /** Each chunk as it comes, of any size. One listener; set it before the first byte is expected. */
  onData(listener: (chunk: Uint8Array) => void): void
  /** Called once. */
  onEnd(listener: (end: LinkEnd) => void): void
  /** Ends the link; resolves when the port is free again. Calling it twice is harmless. */
  close(): Promise<void>
}
