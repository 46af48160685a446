import type { ServerResponse } from 'node:http'

/** No cookie may have these; browsers and the driver have to bear them. */
export const ODD_COOKIES: readonly string[] = [
  'caf\u00e9="a b;c,d"; Path=/',
  '=nameless; Path=/',
  'foreign=1; Domain=example.test; Path=/',
  'wide=\u00ff\u00fe{}[]<>@; Path=/; Expires=no date at all',
  '; ; ;',
]

/** What another device answers. */
export const OTHER_DEVICE =
  '<!DOCTYPE html><html><head><title>Office printer</title></head><body><h1>Office printer</h1><form action="/scan"><input name="copies"></form></body></html>'

/** Another host than the station's: of RFC 5737, nobody has it. */
export const ELSEWHERE = 'http://203.0.113.9/portal?back=station'

/** A page. */
export function html(response: ServerResponse, status: number, page: string): ServerResponse {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  return response.end(page)
}

export function redirect(response: ServerResponse, location: string): ServerResponse {
  response.writeHead(302, { location })
  return response.end()
}

/** A file to keep. */
export function attachment(
  response: ServerResponse,
  name: string,
  mediaType: string,
  body: string | Uint8Array,
): ServerResponse {
  response.writeHead(200, { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` })
  return response.end(body)
}

/** `begin`, and then blanks until the other side has had enough. */
export function endless(response: ServerResponse, mediaType: string, begin: string): ServerResponse {
  const chunk = Buffer.alloc(16 * 1024, ' ')
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  response.writeHead(200, { 'content-type': mediaType })
  response.write(begin)
  more()
  return response
}
