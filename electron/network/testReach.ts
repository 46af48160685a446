import { type ReachStep, type ReachTest, reachStepNames } from '../../shared/contract/network.ts'
import { AppError, type ErrorInfo, errorInfoOf } from '../../shared/errors.ts'
import { judgeReach } from '../../shared/network/judgeReach.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import type { WebAnswer } from '../stations/web/WebAnswer.ts'
import { connectTcp } from './connectTcp.ts'
import type { FirstPage } from './readFirstPage.ts'

/** Whose page an answer is. */
export type RecognisePage = (answer: WebAnswer) => ReachTest['station']

export interface ReachOptions {
  readonly address: string
  readonly port: number
  /** Of the laptop; null where they could not be listed, and then only trying shows the way. */
  readonly interfaces: readonly NetworkInterface[] | null
  readonly recognise: RecognisePage
  answersPing(address: string): Promise<boolean>
  /** Reads the station's first page, also over a certificate that nobody has confirmed yet. */
  getPage(signal: AbortSignal): Promise<FirstPage>
}

type StepName = ReachStep['name']

/**
 * The way to a station, step by step: cable, address, ping, TCP, HTTP, login page. Gives every change; what comes after a failed step is not tried. A
 * ping without an answer stops nothing. Sends no password and changes nothing.
 */
export async function* testReach(options: ReachOptions, signal: AbortSignal): AsyncGenerator<ReachTest, void> {
  const { address, port, interfaces, recognise } = options
  let test: ReachTest = {
    address,
    steps: reachStepNames.map(name => ({ name, state: 'waiting', error: null })),
    station: null,
    certificate: null,
    over: false,
  }
  const mark = (name: StepName, state: ReachStep['state'], error: ErrorInfo | null = null): ReachTest => {
    test = { ...test, steps: test.steps.map(step => (step.name === name ? { ...step, state, error } : step)) }
    return test
  }
  const end = (failed: boolean): ReachTest => {
    const steps = test.steps.map((step): ReachStep => (step.state === 'waiting' ? { ...step, state: 'skipped' } : step))
    test = { ...test, steps: failed ? steps : test.steps, over: true }
    return test
  }

  const here = judgeReach(interfaces ?? [], address)
  const unseen = interfaces === null && here.kind !== 'this-laptop'
  const reach = unseen ? null : here
  yield mark('cable', 'now')
  const noCable = reach?.kind === 'no-cable' || reach?.kind === 'no-ethernet'
  yield mark('cable', noCable ? 'failed' : unseen ? 'unseen' : 'done')
  if (noCable) return yield end(true)
  yield mark('address', 'now')
  if (reach?.kind === 'other-subnet' || reach?.kind === 'no-address' || reach?.kind === 'own-address') {
    yield mark('address', 'failed')
    return yield end(true)
  }
  yield mark('address', reach?.kind === 'two-ways' ? 'doubtful' : unseen ? 'unseen' : 'done')
  yield mark('ping', 'now')
  yield mark('ping', (await options.answersPing(address)) ? 'done' : 'unsure')
  try {
    yield mark('tcp', 'now')
    await connectTcp(address, port, signal)
    yield mark('tcp', 'done')
  } catch (thrown) {
    signal.throwIfAborted()
    yield mark('tcp', 'failed', errorInfoOf(thrown))
    return yield end(true)
  }
  let page: FirstPage
  try {
    yield mark('http', 'now')
    page = await options.getPage(signal)
    test = { ...test, certificate: page.certificate }
    yield mark('http', 'done')
  } catch (thrown) {
    signal.throwIfAborted()
    yield mark('http', 'failed', errorInfoOf(thrown))
    return yield end(true)
  }
  const station = recognise(page.answer)
  const unknown = new AppError({ code: 'page-unknown', data: { address } })
  mark('page', station === null ? 'failed' : 'done', station === null ? unknown.info : null)
  test = { ...test, station }
  yield end(false)
}
