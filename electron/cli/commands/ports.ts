import type { Port } from '../../../shared/contract/ports.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'

function usbId({ vendorId, productId }: Port): string {
  return vendorId && productId ? `${vendorId}:${productId}` : '-'
}

/** `ports`: every serial port, the likely cable first. */
export async function ports({ client, t, terminal }: Session): Promise<ExitCode> {
  const { ports: found, error } = await client.ports.list()
  terminal.printJson({ ports: found, error })
  if (error) throw new CommandFailure(error)
  if (found.length === 0) terminal.tell(t('ports.none'))
  const head = [
    t('ports.path'),
    t('ports.product'),
    t('ports.maker'),
    t('ports.serialNumber'),
    t('ports.usb'),
    t('ports.fit'),
  ]
  const rows = found.map(port => [
    port.path,
    port.product ?? '-',
    port.maker ?? '-',
    port.serialNumber ?? '-',
    usbId(port),
    t(`ports.fits.${port.fit}`),
  ])
  if (rows.length > 0) terminal.print(table([head, ...rows]))
  return 0
}
