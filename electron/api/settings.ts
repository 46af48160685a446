import type { SettingsStore } from '../files/settingsStore.ts'
import type { Procedures } from './procedures.ts'

export function settingsApi(os: Procedures, store: SettingsStore) {
  return os.settings.router({
    watch: os.settings.watch.handler(({ signal }) => store.settings.watch(signal)),
    change: os.settings.change.handler(({ input }) => store.change(input)),
  })
}
