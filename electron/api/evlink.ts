import type { CurrentEvlink } from '../session/evlink/CurrentEvlink.ts'
import type { Procedures } from './procedures.ts'

export function evlinkApi(os: Procedures, current: CurrentEvlink) {
  return os.evlink.router({
    watch: os.evlink.watch.handler(({ signal }) => current.snapshot.watch(signal)),
    connect: os.evlink.connect.handler(({ input }) => current.connect(input)),
    connectSimulated: os.evlink.connectSimulated.handler(({ input }) => current.connectSimulated(input.scenario)),
    disconnect: os.evlink.disconnect.handler(() => current.disconnect()),
    confirm: os.evlink.confirm.handler(({ input }) => current.visit.confirm(input.actions)),
    changePassword: os.evlink.changePassword.handler(({ input }) => current.visit.changePassword(input.password)),
    readSettings: os.evlink.readSettings.handler(() => current.visit.readSettings()),
    saveSettings: os.evlink.saveSettings.handler(({ input }) => current.visit.save(input.page, input.values)),
    saveSupervision: os.evlink.saveSupervision.handler(({ input }) => current.visit.save('supervision', input.values)),
    reboot: os.evlink.reboot.handler(() => current.visit.reboot()),
    exportFile: os.evlink.exportFile.handler(({ input }) => current.visit.exportFile(input.what)),
    importConfiguration: os.evlink.importConfiguration.handler(async ({ input }) => {
      current.visit.assertFits(input.file.size)
      await current.visit.importConfiguration({
        name: input.name,
        bytes: new Uint8Array(await input.file.arrayBuffer()),
      })
    }),
    readEvents: os.evlink.readEvents.handler(() => current.visit.readEvents()),
  })
}
