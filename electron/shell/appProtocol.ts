import type { StaticFiles } from './StaticFiles.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'

export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://chargewright'

/** True for addresses of our own page, in whatever frame. */
export function isAppUrl(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`)
}

/** What `protocol.handle` needs to know of a request. */
export interface AppRequest {
  readonly method: string
  readonly url: string
}

/** Answers a request for app://chargewright/...: the built page with the security headers, or 404. */
export async function answerAppRequest(files: StaticFiles, request: AppRequest): Promise<Response> {
  const pathname = isAppUrl(request.url) ? new URL(request.url).pathname : null
  const file = request.method === 'GET' && pathname !== null ? await files.read(pathname) : null
  if (file === null) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
  return new Response(file.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } })
}
