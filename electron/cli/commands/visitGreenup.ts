import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { greenupActionSchema } from '../../../shared/stations/greenupAction.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import { refusalOf } from '../refusal.ts'
import type { Session } from '../Session.ts'

/** The visit as it is now. */
export async function greenupNow(session: Session): Promise<GreenupSnapshot> {
  for await (const snapshot of await session.client.greenup.watch()) if (snapshot) return snapshot
  throw new CommandFailure({ code: 'not-connected', data: {} })
}

/**
 * Signs in, and reads the station's state; with `--accept-unconfirmed` all that nobody has confirmed is allowed for this station. Throws usage where
 * there is no password, and what `greenup.connect` is refused with.
 */
export async function visitGreenup(session: Session, options: WebStationArguments): Promise<GreenupSnapshot> {
  const { t, client, terminal } = session
  const { address, user, password, allowPublic, acceptCertificate, acceptUnconfirmed } = options
  if (password === undefined) {
    throw new CommandFailure({ code: 'usage', data: { reason: t('refusal.passwordMissing') } })
  }
  const place = { address, allowPublic: allowPublic === true, acceptCertificate: acceptCertificate ?? null }
  const allow = () => client.greenup.confirm({ actions: [...greenupActionSchema.options] })
  try {
    await client.greenup.connect({ ...place, user, password })
  } catch (thrown) {
    if (refusalOf(thrown).code !== 'action-unconfirmed' || acceptUnconfirmed !== true) throw thrown
    await allow()
    await client.greenup.signIn({ user, password })
  }
  // Only now the station has said which one it is.
  if (acceptUnconfirmed === true) await allow()
  await client.greenup.refresh()
  const now = await greenupNow(session)
  if (now.defaultLogin) terminal.tell(t('greenup:defaultLogin'))
  if (now.header?.off) {
    terminal.tell(`${t('greenup:page.clock.title', { time: now.header.time ?? '' })} ${t('greenup:page.clock.why')}`)
  }
  return now
}
