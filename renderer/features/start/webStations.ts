import { acsmartScenarioSchema } from '../../../shared/contract/acsmart.ts'
import { evlinkScenarioSchema } from '../../../shared/contract/evlink.ts'
import { greenupScenarioSchema } from '../../../shared/contract/greenup.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Backend } from '../../connectBackend.ts'
import { call } from '../../stores/call.ts'
import type { Page } from '../../stores/view.ts'
import type { IconName } from '../../ui/Icon.tsx'

/** Stations reached over a network, each with a page of its own. Texts: `start:<page>` and `<page>:simulated.<scenario>`. */
export type WebStationPage = Extract<Page, 'greenup' | 'evlink' | 'acsmart'>

interface WebStation {
  readonly page: WebStationPage
  readonly icon: IconName
  readonly scenarios: readonly string[]
  /** The station in front of us, or null; again on every change. */
  watch(backend: Backend, signal: AbortSignal): Promise<AsyncIterable<{ address: string } | null>>
  /** Starts a simulated one. */
  simulate(backend: Backend, scenario: string): Promise<unknown>
}

/** In the order of their cards. */
export const webStations: readonly WebStation[] = [
  {
    page: 'greenup',
    icon: 'plug',
    scenarios: greenupScenarioSchema.options,
    watch: (backend, signal) => backend.greenup.watch(undefined, { signal }),
    simulate: async (backend, chosen) => {
      const scenario = greenupScenarioSchema.parse(chosen)
      const outcome = await call(() => backend.greenup.connectSimulated({ scenario }))
      // A locked login leaves the visit open: its page says so, and until when.
      if (!outcome.ok && outcome.error.code !== 'login-locked') throw new AppError(outcome.error)
    },
  },
  {
    page: 'evlink',
    icon: 'plug',
    scenarios: evlinkScenarioSchema.options,
    watch: (backend, signal) => backend.evlink.watch(undefined, { signal }),
    simulate: (backend, scenario) =>
      backend.evlink.connectSimulated({ scenario: evlinkScenarioSchema.parse(scenario) }),
  },
  {
    page: 'acsmart',
    icon: 'bolt',
    scenarios: acsmartScenarioSchema.options,
    watch: (backend, signal) => backend.acsmart.watch(undefined, { signal }),
    simulate: (backend, scenario) =>
      backend.acsmart.connectSimulated({ scenario: acsmartScenarioSchema.parse(scenario) }),
  },
]
