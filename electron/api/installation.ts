import type { InstallationStore } from '../files/installationStore.ts'
import type { Procedures } from './procedures.ts'

export function installationApi(os: Procedures, store: InstallationStore) {
  return os.installation.router({
    get: os.installation.get.handler(({ input }) => store.get(input.station)),
    set: os.installation.set.handler(({ input }) => store.set(input.station, input.installation)),
  })
}
