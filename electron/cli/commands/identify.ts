import type { Identity } from '../../../shared/contract/station.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import type { Speech } from '../speech.ts'
import { table } from '../table.ts'

/** What is known of a station, a line each. */
export function identityTable(t: Speech, identity: Identity): string {
  const { bootloader, firmware, protocol } = identity
  const values: [string, string | null][] = [
    [t('station.vendor'), identity.vendor],
    [t('station.model'), identity.model],
    [t('station.serial'), identity.serial],
    [t('station.moduleId'), identity.moduleId],
    [
      t('station.bootloader'),
      bootloader && t('station.hardware', { version: bootloader.version, type: bootloader.hardwareType }),
    ],
    [t('station.firmware'), firmware && `${formatFirmware(firmware)} (${firmware.line})`],
    [t('station.ocppId'), identity.ocppId],
    [t('station.protocol'), protocol && `${protocol.channel} ${protocol.type}`],
    [t('station.modules'), identity.modules.length === 0 ? null : identity.modules.join(', ')],
    [t('station.endpoint'), identity.endpoint],
    [t('station.address'), identity.address],
  ]
  return table(values.map(([name, value]) => [name, value ?? t('station.unknown')]))
}

/** `identify`: what the controller says of itself. It listens; a controller that runs already and stays silent about itself is asked. */
export async function identify(session: Session): Promise<ExitCode> {
  const { identity, unsupported, dialect } = await session.identify()
  session.terminal.printJson({ identity, dialect, unsupported })
  session.terminal.print(identityTable(session.t, identity))
  if (unsupported) throw new CommandFailure(unsupported)
  return 0
}
