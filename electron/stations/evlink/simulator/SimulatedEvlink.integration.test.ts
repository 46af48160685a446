import { describe, expect, it, onTestFinished } from 'vitest'
import type { EvlinkScenario } from '../../../../shared/contract/evlink.ts'
import { EVLINK_SIM_1, pathOf, type WorkerName } from '../dialect.ts'
import { SimulatedEvlink } from './SimulatedEvlink.ts'
import { scenarios } from './scenarios.ts'

/** A browser at the station: signed in, with its cookies. */
async function browser(scenario: EvlinkScenario, language = 'en') {
  const server = await SimulatedEvlink.start({
    dialect: EVLINK_SIM_1,
    scenario: scenarios[scenario],
    timeFactor: 0.001,
  })
  onTestFinished(() => server.close())
  let cookie = ''
  const post = async (worker: WorkerName, fields: Record<string, string>): Promise<Response> => {
    const response = await fetch(server.origin + pathOf(EVLINK_SIM_1, worker), {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie },
      redirect: 'manual',
    })
    const set = response.headers.getSetCookie().map(each => each.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    return response
  }
  const get = (worker: WorkerName): Promise<Response> =>
    fetch(server.origin + pathOf(EVLINK_SIM_1, worker), { headers: { cookie }, redirect: 'manual' })
  const { user, password, language: lang } = EVLINK_SIM_1.login
  const signIn = () => post('login', { [user]: 'admin', [password]: server.device.password, [lang]: language })
  return { server, post, get, signIn }
}

describe('the simulated EVlink', () => {
  it('keeps what the guide says where a value is out of range', async () => {
    const { server, post, signIn } = await browser('parking-r7')
    await signIn()
    const page = await post('supervision', { ocppConnectTimeOut: '90', confModemRetryInterval: '5' })
    expect(await page.text()).toContain('data-state="saved"')
    expect(server.device.values.get('ocppConnectTimeOut')).toBe('60')
    expect(server.device.values.get('confModemRetryInterval')).toBe('0')
  })

  it('refuses the whole page where one value is not allowed', async () => {
    const { server, post, signIn } = await browser('parking-r7')
    await signIn()
    const page = await post('supervision', { boxIdentity: 'CP-1', meterValueSampleInterval: '7201' })
    expect(await page.text()).toContain('data-state="error"')
    expect(server.device.values.get('boxIdentity')).toBe('UNDEFINED')
  })

  it('refuses OCPP 1.6 over SOAP', async () => {
    const { post, signIn } = await browser('parking-r7')
    await signIn()
    const page = await post('supervision', { ocppVersion: '1.6', ocppCentralAddress: 'http://csms.example.com' })
    expect(await page.text()).toContain('data-state="error"')
  })

  it('shows nothing without a login, and the login form again with status 200 after a wrong password', async () => {
    const { post, get } = await browser('parking-r7')
    const page = await get('supervision')
    expect([page.status, page.headers.get('location')]).toEqual([302, pathOf(EVLINK_SIM_1, 'login')])
    const { user, password } = EVLINK_SIM_1.login
    const wrong = await post('login', { [user]: 'admin', [password]: 'wrong' })
    expect(wrong.status).toBe(200)
    expect(await wrong.text()).toContain(`name="${password}"`)
  })

  it('shows no page but the passwords before the first password was changed', async () => {
    const { post, get, signIn } = await browser('wallbox-new')
    expect((await signIn()).headers.get('location')).toBe(pathOf(EVLINK_SIM_1, 'passwords'))
    expect((await get('general')).headers.get('location')).toBe(pathOf(EVLINK_SIM_1, 'passwords'))
    const { old, new: next, repeat } = EVLINK_SIM_1.passwords
    await post('passwords', { [old]: 'ADMIN', [next]: 'Kerkstraat-12', [repeat]: 'Kerkstraat-12' })
    expect((await get('general')).status).toBe(200)
  })

  it('speaks the language of the login', async () => {
    const { get, signIn } = await browser('parking-r7', 'fr')
    await signIn()
    expect(await (await get('maintenance')).text()).toContain('Prise #112')
  })

  it('gives no charge data before they were prepared', async () => {
    const { get, signIn } = await browser('parking-r7')
    await signIn()
    expect((await get('exportFile')).status).toBe(404)
  })

  it('is gone during a reboot and knows nobody afterwards', async () => {
    const { server, get, signIn } = await browser('parking-r7')
    await signIn()
    const rebooted = server.reboot()
    await rebooted
    expect(server.answers).toBe(true)
    expect((await get('index')).status).toBe(302)
  })
})
