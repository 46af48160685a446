import { AppError } from '../../shared/errors.ts'
import type { Network } from '../network/createNetwork.ts'
import { listenForDevices } from '../network/listenForDevices.ts'
import { testReach } from '../network/testReach.ts'
import type { Procedures } from './procedures.ts'

export function networkApi(os: Procedures, { networks, loans, reach, neighbours }: Network) {
  return os.network.router({
    list: os.network.list.handler(async () => {
      await loans.settled()
      return networks.list()
    }),
    lent: os.network.lent.handler(async function* ({ signal }) {
      // What is being taken back at the start is no news.
      await loans.settled()
      await loans.refresh()
      yield* loans.lent.watch(signal)
    }),
    watch: os.network.watch.handler(async function* ({ signal }) {
      const stop = networks.start()
      try {
        yield* networks.snapshot.watch(signal)
      } finally {
        stop()
      }
    }),
    plan: os.network.plan.handler(({ input }) => loans.plan(input.interface, input.station)),
    set: os.network.set.handler(async ({ input }) => {
      const address = await loans.lend(input.interface, input.station, input.shown)
      await networks.list()
      return { address }
    }),
    restore: os.network.restore.handler(async ({ input }) => {
      await loans.takeBack(input.interface)
      await networks.list()
    }),
    test: os.network.test.handler(async function* ({ input, signal }) {
      const { interfaces, error } = await networks.list()
      const { address, port } = input
      const options = { ...reach(address, port), address, port, interfaces: error === null ? interfaces : null }
      yield* testReach(options, signal ?? new AbortController().signal)
    }),
    listen: os.network.listen.handler(async function* ({ input, signal }) {
      const { interfaces, error } = await networks.list()
      if (error) throw new AppError(error)
      const on = interfaces.find(({ name }) => name === input.interface)
      if (!on) throw new AppError({ code: 'interface-not-found', data: { interface: input.interface } })
      const options = { on, neighbours: () => neighbours(on.name) }
      yield* listenForDevices(options, signal ?? new AbortController().signal)
    }),
  })
}
