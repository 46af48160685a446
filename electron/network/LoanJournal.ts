import { z } from 'zod'
import { type FileSystem, nodeFileSystem } from '../files/fileSystem.ts'
import { loadChecked } from '../files/loadChecked.ts'
import { safeSave } from '../files/safeSave.ts'
import { settingsBeforeSchema } from './NetworkSystem.ts'

const loanSchema = z.strictObject({
  interface: z.string().min(1),
  address: z.ipv4(),
  netmask: z.ipv4(),
  /** ms since 1970. */
  at: z.number(),
  /** The program that lent it. */
  pid: z.number().int().positive(),
  before: settingsBeforeSchema,
})
export type JournaledLoan = z.infer<typeof loanSchema>

const fileSchema = z.strictObject({ loans: z.array(loanSchema) })

/** The addresses that were lent and not yet taken back, on disk before they are set. It holds facts and no commands: nobody's file makes this tool run something. */
export class LoanJournal {
  readonly #path: string
  readonly #fileSystem: FileSystem

  constructor(path: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#path = path
    this.#fileSystem = fileSystem
  }

  /** All loans; none where there is no journal or a damaged one, which is put aside. Throws the system's errors. */
  async read(): Promise<JournaledLoan[]> {
    const { value } = await loadChecked(this.#fileSystem, this.#path, fileSchema)
    return value?.loans ?? []
  }

  /** Keeps a loan, in the place of an older one of its interface. Throws AppError folder-unusable. */
  async add(loan: JournaledLoan): Promise<void> {
    await this.#write([...(await this.#without(loan.interface)), loan])
  }

  /** Forgets the loan of an interface. Throws AppError folder-unusable. */
  async remove(name: string): Promise<void> {
    await this.#write(await this.#without(name))
  }

  async #without(name: string): Promise<JournaledLoan[]> {
    return (await this.read()).filter(loan => loan.interface !== name)
  }

  async #write(loans: readonly JournaledLoan[]): Promise<void> {
    await safeSave(this.#path, Buffer.from(`${JSON.stringify({ loans }, null, 2)}\n`), {
      fileSystem: this.#fileSystem,
      parse: bytes => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    })
  }
}
