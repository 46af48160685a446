import type { About } from '../../shared/contract/system.ts'
import type { FileToOpen } from '../files/FileToOpen.ts'
import type { Procedures } from './procedures.ts'

export function systemApi(os: Procedures, about: About, fileToOpen: FileToOpen) {
  return os.system.router({
    about: os.system.about.handler(() => about),
    fileToOpen: os.system.fileToOpen.handler(({ signal }) => fileToOpen.offered.watch(signal)),
    takeFile: os.system.takeFile.handler(({ input }) => fileToOpen.take(input.id)),
  })
}
