import type { ShellText } from './shellText.ts'

export const refusalStatus = { unauthorised: 401, forbidden: 403, notFound: 404, method: 405 } as const
export type RefusalKind = keyof typeof refusalStatus

/** A plain page that says why and what to do. Nothing of the request is repeated in it. */
export function refusalPage(kind: RefusalKind, text: ShellText['refused'], language: string): string {
  const { title, next } = text[kind]
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${next}</p></main></body>
</html>
`
}
