import type { ReachTest } from '../../../shared/contract/network.ts'
import { judgeReach, type Reach } from '../../../shared/network/judgeReach.ts'
import { describeError } from '../describeError.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'

/** The interface the verdict is about. */
function interfaceOf(reach: Reach): string | null {
  return 'interface' in reach ? reach.interface : null
}

/** `network check`: whether the laptop reaches a station, what to set where it does not, and how far the way goes where it does. Changes nothing. */
export async function networkCheck(session: Session, address: string, port: number): Promise<ExitCode> {
  const { client, t, terminal } = session
  const { interfaces } = await client.network.list()
  const simulated = address.startsWith('127.')
  const reach: Reach | null = simulated ? null : judgeReach(interfaces, address)
  if (reach?.kind === 'not-an-address') {
    terminal.printJson({ address, reach, plan: null, test: null })
    terminal.tell(`${t('network:verdict.not-an-address.title')} ${t('network:verdict.not-an-address.why')}`)
    return 2
  }
  if (reach)
    terminal.print(
      `${t(`network:verdict.${reach.kind}.title`, reach)} ${t(`network:verdict.${reach.kind}.why`, reach)}`,
    )
  const near = reach === null || reach.kind === 'same-subnet' || reach.kind === 'two-ways'
  if (!near) {
    const name = interfaceOf(reach)
    const plan = name === null ? null : await client.network.plan({ interface: name, station: address })
    if (plan) {
      terminal.print(t('network:set.title', { interface: plan.interface }))
      terminal.print(`  ${t('network:set.address')}: ${plan.address}`)
      terminal.print(`  ${t('network:set.netmask')}: ${plan.netmask}`)
      terminal.print(`  ${t('network:set.gateway')}: ${t('network:set.empty')}`)
      terminal.print(`  ${t('network:set.dns')}: ${t('network:set.empty')}`)
      terminal.print(`  ${plan.set.join('\n  ')}`)
    }
    terminal.printJson({ address, reach, plan, test: null })
    return 3
  }
  let last: ReachTest | null = null
  for await (const test of await client.network.test({ address, port })) last = test
  terminal.printJson({ address, reach, plan: null, test: last })
  for (const { name, state, error } of last?.steps ?? []) {
    terminal.print(`${t(`network:step.${name}`, { port })}: ${t(`network:stepState.${state}`)}`)
    if (error) terminal.tell(describeError(t, error, null))
  }
  if (last?.station) terminal.print(t(`network:ended.${last.station}`))
  const failed = last?.steps.find(({ state }) => state === 'failed')
  return failed === undefined ? 0 : failed.name === 'page' ? 1 : 3
}
