import { AppError } from '../../shared/errors.ts'
import { MAX_XML_FILE_BYTES } from '../../shared/ocppconf/xmlFile.ts'
import type { CurrentGreenup } from '../session/greenup/CurrentGreenup.ts'
import type { Procedures } from './procedures.ts'

const NAME = 'OCPPConf.xml'

export function greenupApi(os: Procedures, current: CurrentGreenup) {
  return os.greenup.router({
    watch: os.greenup.watch.handler(({ signal }) => current.snapshot.watch(signal)),
    connect: os.greenup.connect.handler(({ input }) => current.connect(input)),
    connectSimulated: os.greenup.connectSimulated.handler(({ input }) => current.connectSimulated(input.scenario)),
    signIn: os.greenup.signIn.handler(({ input }) => current.visit.signIn(input.user, input.password)),
    disconnect: os.greenup.disconnect.handler(() => current.disconnect()),
    confirm: os.greenup.confirm.handler(({ input }) => current.visit.confirm(input.actions)),
    setMode: os.greenup.setMode.handler(() => current.visit.setMode()),
    recover: os.greenup.recover.handler(async () => {
      const { bytes, backup } = await current.visit.recover()
      return { name: NAME, file: new Blob([Uint8Array.from(bytes)]), backup }
    }),
    store: os.greenup.store.handler(async ({ input }) => {
      const { size } = input.file
      const limit = MAX_XML_FILE_BYTES
      if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
      await current.visit.store(new Uint8Array(await input.file.arrayBuffer()), input.items)
    }),
    setData: os.greenup.setData.handler(({ input }) => current.visit.setData(input.url, input.uid)),
    refresh: os.greenup.refresh.handler(() => current.visit.refresh()),
    check: os.greenup.check.handler(() => current.visit.check()),
    acceptData: os.greenup.acceptData.handler(({ input }) => current.visit.acceptData(input?.expected)),
    activate: os.greenup.activate.handler(({ input }) => current.visit.activate(input.on)),
    changePassword: os.greenup.changePassword.handler(({ input }) =>
      current.visit.changePassword(input.password, input.items),
    ),
  })
}
