import { EVLINK_SIM_1 } from '../stations/evlink/dialect.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { WebConversation } from '../stations/web/WebConversation.ts'
import { AddressLoans } from './AddressLoans.ts'
import { LoanJournal } from './LoanJournal.ts'
import { Networks } from './Networks.ts'
import { type Neighbour, neighboursOf } from './neighbours.ts'
import { answersPing } from './ping.ts'
import { recognisePage } from './recognisePage.ts'
import { runCommand } from './runCommand.ts'
import type { ReachOptions } from './testReach.ts'

/** The laptop's networks: seen, lent addresses, tested. */
export interface Network {
  readonly networks: Networks
  readonly loans: AddressLoans
  /** How a station's way is tested, and its page read and recognised. */
  reach(address: string, port: number): Omit<ReachOptions, 'interfaces' | 'address' | 'port'>
  neighbours(name: string): Promise<Neighbour[]>
}

/** The network helper over this system's own commands. `journal` is the file of the lent addresses. */
export function createNetwork(journal: string, certificates: PinnedCertificates): Network {
  const { platform } = process
  const loans = new AddressLoans({ journal: new LoanJournal(journal), run: runCommand, platform })
  return {
    loans,
    networks: new Networks({ run: runCommand, platform, loans }),
    neighbours: name => neighboursOf(platform, runCommand, name),
    reach: (address, port) => ({
      answersPing: to => answersPing(platform, runCommand, to),
      recognise: answer => recognisePage({ evlink: EVLINK_SIM_1.index.page }, answer),
      getPage: async signal => {
        const web = new WebConversation({
          address: `${address}:${port}`,
          allowPublic: false,
          acceptCertificate: null,
          certificates,
        })
        try {
          return await web.get('/', { signal })
        } finally {
          web.close()
        }
      },
    }),
  }
}
