import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import type { Speech } from '../speech.ts'
import { table } from '../table.ts'

function keys(t: Speech, { knowledge: { dictionary } }: Searched): string {
  return table(
    dictionary.parameters.map(({ key, access, writeResult, default: preset, unit }) => [
      key,
      t(`dictionary.access.${access}`),
      writeResult === null ? '-' : t(`dictionary.writeResult.${writeResult}`),
      preset === null ? '-' : `${preset}${unit === null ? '' : ` ${unit}`}`,
    ]),
  )
}

function messages(t: Speech, { knowledge }: Searched): string | null {
  if (knowledge.messages === null) return null
  const { messages: known, releases } = knowledge.messages
  const head = releases.map(({ id }) => id)
  const rows = known.map(({ message, direction, support, releases: byRelease }) => [
    message,
    t(`dictionary.direction.${direction}`),
    ...(byRelease === undefined || head.length === 0
      ? [t(`dictionary.support.${support}`)]
      : head.map(id => t(`dictionary.support.${byRelease[id] ?? 'not-documented'}`))),
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

function connectors(t: Speech, { knowledge }: Searched): string | null {
  if (knowledge.connectors === null) return null
  return knowledge.connectors.layouts
    .map(({ points, connectors: sockets }) =>
      [
        t('dictionary.points', { count: points }),
        ...sockets.map(({ connectorId, mode, socket, side }) =>
          `  ${connectorId}: mode ${mode} (${socket}) ${side === null ? '' : t(`dictionary.side.${side}`)}`.trimEnd(),
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

function smartCharging(t: Speech, { knowledge }: Searched): string | null {
  if (knowledge.smartCharging === null) return null
  return table(
    knowledge.smartCharging.fields.map(({ object, field, support }) => [
      `${object}.${field}`,
      t(`dictionary.support.${support}`),
    ]),
  )
}

/** All that is known of a vendor, part by part: a title and its lines. Parts the documents have nothing of are left out. */
export function vendorSections(t: Speech, searched: Searched): (readonly [string, string])[] {
  const parts: [string, string | null][] = [
    [t('dictionary.parts.keys'), keys(t, searched)],
    [t('dictionary.parts.messages'), messages(t, searched)],
    [t('dictionary.parts.smartCharging'), smartCharging(t, searched)],
    [t('dictionary.parts.errorCodes'), errorCodes(searched)],
    [t('dictionary.parts.connectors'), connectors(t, searched)],
    [t('dictionary.parts.webFields'), webFields(searched)],
  ]
  return parts.flatMap(([title, text]): [string, string][] => (text === null ? [] : [[title, text]]))
}
