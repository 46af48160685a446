import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import type { Speech } from '../speech.ts'
import { table } from '../table.ts'
import { orGreenupByHand } from './orGreenupByHand.ts'
import { visitGreenup } from './visitGreenup.ts'

/** How the connection to the server stands, in the person's words where the station's are known. */
export function connectionWords(t: Speech, status: GreenupSnapshot['status']): string | null {
  if (!status) return null
  return status.connection ? t(`greenup:connection.${status.connection}`) : status.connectionText
}

function factsTable(
  t: Speech,
  { address, identity, generation, header, sides, status, stored }: GreenupSnapshot,
): string {
  const modes = sides.map(
    ({ side, mode }) =>
      `${mode ? t(`greenup:mode.${mode}`) : t('greenup:facts.unknown')} (${t(`greenup:side.${side}`)})`,
  )
  const activation = status?.activation
  const rows: [string, string | null][] = [
    [t('greenup:facts.address'), address],
    [t('greenup:facts.model'), identity.model],
    [t('greenup:facts.serial'), identity.serial],
    [t('greenup:facts.firmware'), identity.firmware],
    [t('greenup:facts.generation'), generation && t(`greenup:generation.${generation}`)],
    [t('greenup:facts.time'), header?.time ?? null],
    [t('greenup:facts.mode'), modes.join(', ')],
    [
      t('greenup:facts.activation'),
      typeof activation === 'boolean' ? t(`greenup:activation.${activation ? 'on' : 'off'}`) : null,
    ],
    [t('greenup:facts.connection'), connectionWords(t, status)],
    [t('greenup:facts.heartbeatInterval'), String(status?.heartbeatInterval ?? t('greenup:facts.byServer'))],
    [t('greenup:facts.data'), status?.data || null],
    [t('greenup:facts.stored'), stored?.data || null],
  ]
  return table(rows.map(([name, value]) => [name, value ?? t('greenup:facts.unknown')]))
}

/** `greenup status`: who the station is, its mode, its OCPP status and OCPP data. */
export async function greenupStatus(session: Session, options: WebStationArguments): Promise<ExitCode> {
  const { t, terminal } = session
  const now = await orGreenupByHand(session, 'check', () => visitGreenup(session, options))
  const { address, identity, generation, header, sides, status, stored, defaultLogin, dialect } = now
  terminal.printJson({ address, identity, generation, header, sides, status, stored, defaultLogin, dialect })
  terminal.print(factsTable(t, now))
  return 0
}
