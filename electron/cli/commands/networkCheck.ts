import type { AddressPlan, ReachTest } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { isReachable, judgeReach, type Reach } from '../../../shared/network/judgeReach.ts'
import { CommandFailure } from '../CommandFailure.ts'
import { describeError } from '../describeError.ts'
import type { ExitCode } from '../exitCode.ts'
import { refusalOf } from '../refusal.ts'
import type { Session } from '../Session.ts'

interface Target {
  readonly address: string
  readonly port: number
}

/** `network check`: whether the laptop reaches a station, what to set where it does not, and how far the way goes where it does. Changes nothing. */
export async function networkCheck(session: Session, target: Target, stopped: AbortSignal): Promise<ExitCode> {
  const { client, t, terminal } = session
  const { address, port } = target
  // Before anything is asked of the system: what is no address has no way.
  const typed = judgeReach([], address)
  if (typed.kind === 'not-an-address') {
    terminal.printJson({ address, port, reach: typed, plan: null, test: null, error: null })
    terminal.tell(`${t('network:verdict.not-an-address.title')} ${t('network:verdict.not-an-address.why')}`)
    return 2
  }
  const { interfaces, error } = await client.network.list()
  if (error) terminal.tell(describeError(t, error, null))
  const reach = error && typed.kind !== 'this-laptop' ? null : judgeReach(interfaces, address)
  if (reach) {
    const words = [t(`network:verdict.${reach.kind}.title`, reach), t(`network:verdict.${reach.kind}.why`, reach)]
    terminal.print(words.join(' '))
  }
  if (reach !== null && !isReachable(reach)) {
    const planned = await planOf(session, reach, address)
    terminal.printJson({ address, port, reach, plan: planned.plan, test: null, error: planned.error })
    if (planned.plan) printPlan(session, planned.plan)
    if (planned.error) terminal.tell(describeError(t, planned.error, null))
    return 3
  }
  const test = await walk(session, target, stopped)
  terminal.printJson({ address, port, reach, plan: null, test, error })
  return sayTest(session, target, test)
}

/** What would be set, if the verdict is about an interface. Why not, where it cannot be said, is a side note of the verdict. */
async function planOf(
  { client }: Session,
  reach: Reach,
  station: string,
): Promise<{ plan: AddressPlan | null; error: ErrorInfo | null }> {
  if (!('interface' in reach) || reach.kind === 'own-address') return { plan: null, error: null }
  try {
    return { plan: await client.network.plan({ interface: reach.interface, station }), error: null }
  } catch (thrown) {
    return { plan: null, error: refusalOf(thrown) }
  }
}

function printPlan({ t, terminal }: Session, plan: AddressPlan): void {
  terminal.print(t('network:set.title', { interface: plan.interface }))
  terminal.print(`  ${t('network:set.address')}: ${plan.address}`)
  terminal.print(`  ${t('network:set.netmask')}: ${plan.netmask}`)
  terminal.print(`  ${t('network:set.gateway')}: ${t('network:set.empty')}`)
  terminal.print(`  ${t('network:set.dns')}: ${t('network:set.empty')}`)
  terminal.print(`  ${plan.set.join('\n  ')}`)
}

/** Throws cancelled after Ctrl+C. */
async function walk({ client }: Session, target: Target, stopped: AbortSignal): Promise<ReachTest> {
  let last: ReachTest | null = null
  try {
    for await (const test of await client.network.test(target, { signal: stopped })) last = test
  } catch (thrown) {
    if (!stopped.aborted) throw thrown
  }
  if (!last?.over) throw new CommandFailure({ code: 'cancelled', data: {} })
  return last
}

function sayTest({ t, terminal }: Session, { port }: Target, test: ReachTest): ExitCode {
  for (const { name, state, error } of test.steps) {
    terminal.print(`${t(`network:step.${name}`, { port })}: ${t(`network:stepState.${state}`)}`)
    if (error) terminal.tell(describeError(t, error, null))
  }
  if (test.certificate) {
    const { state, fingerprint } = test.certificate
    terminal.print(t(`network:way.certificate.${state}`, { fingerprint }))
  }
  if (test.station) terminal.print(t(`network:ended.${test.station}`))
  const failed = test.steps.find(({ state }) => state === 'failed')
  if (failed === undefined) return 0
  return failed.name === 'page' ? 1 : 3
}
