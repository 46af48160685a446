import type { EvlinkAction, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { languageFor } from '../../../shared/strings/strings.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'

/** The visit as it is now. */
export async function evlinkNow(session: Session): Promise<EvlinkSnapshot> {
  for await (const snapshot of await session.client.evlink.watch()) if (snapshot) return snapshot
  throw new CommandFailure({ code: 'not-connected', data: {} })
}

/** Signs in, and allows `actions` where that was said. Throws usage where there is no password, and what `evlink.connect` is refused with. */
export async function visitEvlink(
  session: Session,
  options: WebStationArguments,
  actions: readonly EvlinkAction[],
): Promise<EvlinkSnapshot> {
  const { t, client, terminal } = session
  const { address, user, password, allowPublic, acceptCertificate, acceptUnconfirmed } = options
  if (password === undefined) {
    throw new CommandFailure({ code: 'usage', data: { reason: t('refusal.passwordMissing') } })
  }
  await client.evlink.connect({
    address,
    user,
    password,
    language: languageFor([session.options.lang]),
    allowPublic: allowPublic === true,
    acceptCertificate: acceptCertificate ?? null,
  })
  if (acceptUnconfirmed === true && actions.length > 0) await client.evlink.confirm({ actions: [...actions] })
  const now = await evlinkNow(session)
  if (now.defaultLogin) terminal.tell(t('evlink:defaultLogin'))
  return now
}
