import type { ItemMemories } from '../files/itemMemories.ts'
import type { Procedures } from './procedures.ts'

export function ocppconfApi(os: Procedures, memories: ItemMemories) {
  return os.ocppconf.router({
    remembered: os.ocppconf.remembered.handler(({ input }) => memories.find(input)),
    remember: os.ocppconf.remember.handler(({ input }) => memories.keep(input)),
  })
}
