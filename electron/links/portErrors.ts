import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'

const notFound = /No such file|File not found|ENOENT|No such device/i
const busy = /Cannot lock port|busy|Access (is )?denied|Resource temporarily unavailable/i
const denied = /Permission denied|EACCES|EPERM/i
const notSerial = /Inappropriate ioctl|Is a directory|Not a tty|parameter is incorrect|not supported on your platform/i

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** The name of the group that may use the device (`dialout`, `uucp`), or null where the system does not say. */
async function groupOf(path: string): Promise<string | null> {
  try {
    const { gid } = await stat(path)
    const groups = await readFile('/etc/group', 'utf8')
    const line = groups.split('\n').find(entry => entry.split(':')[2] === String(gid))
    return line?.split(':')[0] ?? null
  } catch {
    return null
  }
}

async function deniedError(path: string, cause: unknown): Promise<AppError> {
  const group = process.platform === 'linux' ? await groupOf(path) : null
  return new AppError({ code: 'port-denied', data: { path, group } }, cause)
}

/** What an error of opening `path` means: port-not-found, -busy, -denied, -not-serial, else port-failed with the system's words. */
export async function openError(path: string, error: unknown): Promise<AppError> {
  const reason = messageOf(error)
  if (notFound.test(reason)) return new AppError({ code: 'port-not-found', data: { path } }, error)
  if (busy.test(reason)) return new AppError({ code: 'port-busy', data: { path } }, error)
  if (denied.test(reason)) return deniedError(path, error)
  if (notSerial.test(reason)) return new AppError({ code: 'port-not-serial', data: { path } }, error)
  return new AppError({ code: 'port-failed', data: { path, reason } }, error)
}

/**
 * Looks at the path before it is opened, where ports are files: a directory or a file would be opened and waited for in vain.
 * Throws AppError port-not-found, port-not-serial, port-denied.
 */
export async function checkPortPath(path: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const found = await stat(path)
    if (!found.isCharacterDevice()) throw new AppError({ code: 'port-not-serial', data: { path } })
    await access(path, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = codeOf(error)
    if (code === 'EACCES' || code === 'EPERM') throw await deniedError(path, error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError({ code: 'port-not-found', data: { path } }, error)
    throw await openError(path, error)
  }
}
