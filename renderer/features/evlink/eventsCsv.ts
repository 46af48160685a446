import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'

/** The report as a table for any spreadsheet: a line for each event, a column for each plug. A text that looks like a formula is kept a text. */
export function eventsCsv({ plugs, rows }: NonNullable<EvlinkSnapshot['events']>): string {
  const cell = (text: string): string => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = [
    ['Evt', 'Event', ...plugs.map(plug => `Plug #${plug}`)],
    ...rows.map(({ code, name, states }) => [code, name, ...states.map(({ text }) => text)]),
  ]
  return `${lines.map(line => line.map(cell).join(';')).join('\r\n')}\r\n`
}
