import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { CommandFailure } from '../CommandFailure.ts'
import { describeError } from '../describeError.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'

/** Texts: `network:lent.<word>`. */
const LENT_BY = { us: 'title', other: 'other', left: 'left' } as const

/** `network show`: the laptop's networks and their addresses, and addresses this tool has lent. */
export async function networkShow({ client, t, terminal }: Session): Promise<ExitCode> {
  const { interfaces, lent, error } = await client.network.list()
  terminal.printJson({ interfaces, lent, error })
  if (error) throw new CommandFailure(error)
  const addressWords = ({ addresses }: NetworkInterface): string =>
    addresses.map(({ address, prefix, origin }) => `${address}/${prefix} ${t(`network:origin.${origin}`)}`).join(', ')
  const rows = interfaces.map(one => [
    one.name,
    one.adapter ?? '-',
    one.mac ?? '-',
    one.linked === false ? t('network:state.no-cable') : addressWords(one) || t('network:state.no-address'),
  ])
  const head = [t('network:table.name'), t('networks.adapter'), t('networks.mac'), t('network:table.address')]
  terminal.print(rows.length > 0 ? table([head, ...rows]) : t('network:table.empty'))
  for (const { interface: name, address, by, error: why } of lent) {
    const words = address === null ? 'damaged' : LENT_BY[by]
    terminal.tell(t(`network:lent.${words}`, { interface: name, address }))
    if (why) terminal.tell(describeError(t, why, null))
  }
  return 0
}
