import type { EvlinkEvent } from '../../../shared/contract/evlink.ts'
import type { Language } from '../../../shared/strings/strings.ts'
import { loadVendorTexts } from '../../../shared/strings/vendorTexts.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { evlinkByHand } from './evlinkByHand.ts'
import { evlinkNow, visitEvlink } from './visitEvlink.ts'

function isFaulty({ states }: EvlinkEvent): boolean {
  return states.some(({ ok }) => !ok)
}

/**
 * `evlink events`: the maintenance report, faults first with what they mean and what to do. Where its page may not be read, how to read it by hand.
 * Ends with 1 where an event has a fault.
 */
export async function evlinkEvents(
  session: Session,
  options: WebStationArguments,
  language: Language,
): Promise<ExitCode> {
  const { t, terminal, client } = session
  await visitEvlink(session, options, ['read-events'])
  try {
    await client.evlink.readEvents()
  } catch (thrown) {
    for (const line of evlinkByHand(t, 'events')) terminal.tell(line)
    throw thrown
  }
  const { events, identity } = await evlinkNow(session)
  const { plugs = [], rows = [], readAt = null } = events ?? {}
  const faulty = rows.filter(isFaulty)
  const { errorCodes } = await loadVendorTexts(language, 'schneider')
  const explained = rows.map(row => {
    const { means = null, remedy = null } = errorCodes[row.code] ?? {}
    return { ...row, faulty: isFaulty(row), means, remedy }
  })
  terminal.printJson({ identity, plugs, readAt, events: explained })
  const ordered = [...faulty, ...rows.filter(row => !isFaulty(row))]
  terminal.print(
    table([
      ['#', '', ...plugs.map(plug => t('evlink:events.plug', { plug }))],
      ...ordered.map(({ code, name, alsoKnownAs, states }) => [
        code,
        code === '8' || code === '9' ? [name, ...alsoKnownAs].join(' / ') : name,
        ...states.map(({ ok, text }) => (ok ? t('evlink:events.ok') : text)),
      ]),
    ]),
  )
  for (const { code, name } of faulty) {
    const words = errorCodes[code]
    if (words) terminal.tell(`#${code} ${name}: ${words.means} ${words.remedy}`)
  }
  terminal.tell(faulty.length === 0 ? t('evlink:events.none') : t('evlink:events.count', { count: faulty.length }))
  return faulty.length === 0 ? 0 : 1
}
