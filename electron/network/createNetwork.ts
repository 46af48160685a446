import { EVLINK_SIM_1 } from '../stations/evlink/dialect.ts'
import { GREENUP_SIM_1 } from '../stations/greenup/dialect.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { AddressLoans } from './AddressLoans.ts'
import { LoanJournal } from './LoanJournal.ts'
import { Networks } from './Networks.ts'
import { type Neighbour, neighboursOf } from './neighbours.ts'
import { answersPing } from './ping.ts'
import { readFirstPage } from './readFirstPage.ts'
import { recognisePage } from './recognisePage.ts'
import { commandRunner } from './runCommand.ts'
import type { ReachOptions } from './testReach.ts'

/** The laptop's networks: seen, lent addresses, tested. */
export interface Network {
  readonly networks: Networks
  readonly loans: AddressLoans
  /** How a station's way is tested, and its page read and recognised. */
  reach(address: string, port: number): Omit<ReachOptions, 'interfaces' | 'address' | 'port'>
  neighbours(name: string): Promise<Neighbour[]>
}

const TITLES = { greenup: GREENUP_SIM_1.pages.titles, evlink: [EVLINK_SIM_1.index.page] }

/** The network helper over this system's own commands. `journal` is the folder of the lent addresses. */
export function createNetwork(journal: string, certificates: PinnedCertificates): Network {
  const { platform } = process
  const run = commandRunner()
  const loans = new AddressLoans({ journal: new LoanJournal(journal), run, platform })
  return {
    loans,
    networks: new Networks({ run, platform, loans }),
    neighbours: name => neighboursOf(platform, run, name),
    reach: (address, port) => ({
      answersPing: to => answersPing(platform, run, to),
      recognise: answer => recognisePage(TITLES, answer),
      getPage: signal => readFirstPage({ address, port, certificates }, signal),
    }),
  }
}
