import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import type { Wording } from '../../../shared/dictionary/words/Wording.ts'
import { table } from '../table.ts'

function keys({ say }: Wording, { knowledge: { dictionary } }: Searched): string {
  return table(
    dictionary.parameters.map(({ key, access, writeResult, default: preset, unit }) => [
      key,
      say(`access.${access}`),
      writeResult === null ? '-' : say(`writeResult.${writeResult}`),
      preset === null ? '-' : `${preset}${unit === null ? '' : ` ${unit}`}`,
    ]),
  )
}

function messages({ say }: Wording, { knowledge }: Searched): string | null {
  if (knowledge.messages === null) return null
  const { messages: known, releases } = knowledge.messages
  const head = releases.map(({ id }) => id)
  const rows = known.map(({ message, direction, support, releases: byRelease }) => [
    message,
    say(`direction.${direction}`),
    ...(byRelease === undefined || head.length === 0
      ? [say(`support.${support}`)]
      : head.map(id => say(`support.${byRelease[id] ?? 'not-documented'}`))),
  ])
  return table(head.length === 0 ? rows : [['', '', ...head], ...rows])
}

function errorCodes({ knowledge, texts }: Searched): string | null {
  if (knowledge.errorCodes === null) return null
  return knowledge.errorCodes.codes
    .map(({ code, name }) => {
      const words = texts.errorCodes[code]
      return [`${code} ${name}`, ...(words ? [`  ${words.means}`, `  ${words.remedy}`] : [])].join('\n')
    })
    .join('\n')
}

function connectors({ say }: Wording, { knowledge }: Searched): string | null {
  if (knowledge.connectors === null) return null
  return knowledge.connectors.layouts
    .map(({ points, connectors: sockets }) =>
      [
        say('points', { count: points }),
        ...sockets.map(({ connectorId, mode, socket, side }) =>
          `  ${connectorId}: mode ${mode} (${socket}) ${side === null ? '' : say(`side.${side}`)}`.trimEnd(),
        ),
      ].join('\n'),
    )
    .join('\n')
}

function webFields({ knowledge }: Searched): string | null {
  if (knowledge.webFields === null) return null
  return table(
    knowledge.webFields.fields.map(({ page, labels, key, set }) => [
      page,
      Object.values(labels).join(' / '),
      [...(key === null ? [] : [key.name]), ...(set === null ? [] : [`= ${set}`])].join(' ') || '-',
    ]),
  )
}

function smartCharging({ say }: Wording, { knowledge }: Searched): string | null {
  if (knowledge.smartCharging === null) return null
  return table(
    knowledge.smartCharging.fields.map(({ object, field, support }) => [
      `${object}.${field}`,
      say(`support.${support}`),
    ]),
  )
}

/** All that is known of a vendor, part by part: a title and its lines. Parts the documents have nothing of are left out. */
export function vendorSections(wording: Wording, searched: Searched): (readonly [string, string])[] {
  const { say } = wording
  const parts: [string, string | null][] = [
    [say('parts.keys'), keys(wording, searched)],
    [say('parts.messages'), messages(wording, searched)],
    [say('parts.smartCharging'), smartCharging(wording, searched)],
    [say('parts.errorCodes'), errorCodes(searched)],
    [say('parts.connectors'), connectors(wording, searched)],
    [say('parts.webFields'), webFields(searched)],
  ]
  return parts.flatMap(([title, text]): [string, string][] => (text === null ? [] : [[title, text]]))
}
