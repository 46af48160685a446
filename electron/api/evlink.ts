import type { EvlinkVisit } from '../session/EvlinkVisit.ts'
import type { Procedures } from './procedures.ts'

export function evlinkApi(os: Procedures, visit: EvlinkVisit) {
  return os.evlink.router({
    watch: os.evlink.watch.handler(({ signal }) => visit.snapshot.watch(signal)),
    connect: os.evlink.connect.handler(({ input }) => visit.connect(input)),
    connectSimulated: os.evlink.connectSimulated.handler(({ input }) => visit.connectSimulated(input.scenario)),
    disconnect: os.evlink.disconnect.handler(() => visit.disconnect()),
    confirm: os.evlink.confirm.handler(({ input }) => visit.confirm(input.actions)),
    changePassword: os.evlink.changePassword.handler(({ input }) => visit.changePassword(input.password)),
    readSettings: os.evlink.readSettings.handler(() => visit.readSettings()),
    saveSettings: os.evlink.saveSettings.handler(({ input }) => visit.save(input.page, input.values)),
    saveSupervision: os.evlink.saveSupervision.handler(({ input }) => visit.save('supervision', input.values)),
    reboot: os.evlink.reboot.handler(() => visit.reboot()),
    exportFile: os.evlink.exportFile.handler(({ input }) => visit.exportFile(input.what)),
    importConfiguration: os.evlink.importConfiguration.handler(async ({ input }) => {
      visit.assertFits(input.file.size)
      await visit.importConfiguration({ name: input.name, bytes: new Uint8Array(await input.file.arrayBuffer()) })
    }),
    readEvents: os.evlink.readEvents.handler(() => visit.readEvents()),
  })
}
