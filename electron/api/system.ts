import type { About } from '../../shared/contract/system.ts'
import type { Procedures } from './procedures.ts'

export function systemApi(os: Procedures, about: About) {
  return os.system.router({ about: os.system.about.handler(() => about) })
}
