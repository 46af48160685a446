import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { evlinkAdvisories } from '../../../shared/stations/evlink/advisories.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import type { Speech } from '../speech.ts'
import { table } from '../table.ts'
import { evlinkNow, visitEvlink } from './visitEvlink.ts'

function factsTable(t: Speech, { identity, address, clock }: EvlinkSnapshot): string {
  const { release, product } = identity
  const minutes = Math.round((clock?.offMs ?? 0) / 60_000)
  const rows: [string, string | null][] = [
    [t('evlink:facts.address'), address],
    [t('evlink:facts.name'), identity.name],
    [t('evlink:facts.state'), identity.state],
    [t('evlink:facts.product'), product && t(`evlink:product.${product}`)],
    [t('evlink:facts.reference'), identity.reference],
    [t('evlink:facts.serial'), identity.serial],
    [
      t('evlink:facts.release'),
      release && (release.id === null ? release.version : t('evlink:releaseNamed', { ...release, id: release.id })),
    ],
    [t('evlink:facts.mac'), identity.mac],
    [t('evlink:facts.clock'), clock && (clock.off ? t('evlink:clockOff', { minutes }) : t('evlink:clockGood'))],
  ]
  return table(rows.map(([name, value]) => [name, value ?? t('evlink:facts.unknown')]))
}

/** The weaknesses known of a station, and what to do: a line each. */
function advisoryLines(t: Speech, { ids, certain }: EvlinkSnapshot['advisories']): string[] {
  const found = evlinkAdvisories.advisories.filter(({ id }) => ids.includes(id))
  if (found.length === 0) return []
  const weaknesses = found.flatMap(advisory =>
    advisory.weaknesses.map(
      ({ cve, kind }) =>
        `  ${cve}  ${t(`evlink:advisory.kind.${kind}`)} (${advisory.name}${advisory.unconfirmed ? `; ${t('evlink:advisory.unconfirmed')}` : ''})`,
    ),
  )
  const advice = new Set(found.flatMap(each => each.advice))
  const lines = [t('evlink:advisory.title'), ...weaknesses]
  if (!certain) lines.push(`  ${t('evlink:advisory.maybe')}`)
  if (advice.has('update')) lines.push(`  ${t('evlink:advisory.updateTo', { version: evlinkAdvisories.updateTo })}`)
  for (const each of advice) if (each !== 'update') lines.push(`  ${t(`evlink:advisory.advice.${each}`)}`)
  return lines
}

/** `evlink status`: who the station is, its known weaknesses, and its settings where their pages may be read. */
export async function evlinkStatus(session: Session, options: WebStationArguments): Promise<ExitCode> {
  const { t, terminal, client } = session
  const visit = await visitEvlink(session, options, ['read-settings'])
  const mayRead = visit.ways.find(({ action }) => action === 'read-settings')?.consent !== 'needed'
  if (mayRead && visit.state === 'signed-in') await client.evlink.readSettings()
  const now = await evlinkNow(session)
  const { identity, advisories, clock, defaultLogin, settings, state, dialect } = now
  terminal.printJson({
    address: now.address,
    state,
    identity,
    advisories,
    clock,
    defaultLogin,
    settings: settings?.values ?? null,
    dialect,
  })
  terminal.print(factsTable(t, now))
  if (settings) terminal.print(`\n${table(Object.entries(settings.values))}`)
  for (const line of advisoryLines(t, advisories)) terminal.tell(line)
  if (settings?.values.stationId === 'UNDEFINED') terminal.tell(t('evlink:unsetIsMac'))
  if (settings?.values.truncateSerials === 'off') terminal.tell(t('evlink:truncateRecommended'))
  return 0
}
