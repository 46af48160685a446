import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { escapeFileName } from '../../shared/escapeFileName.ts'
import { codeOf, type FileSystem, nodeFileSystem, readIfThere, reasonOf } from '../files/fileSystem.ts'
import { syncFolder, writeNewFile } from '../files/writeNewFile.ts'
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

/** A loan whose notes cannot be read: the interface is known by the file's name, its settings of before are not. */
export interface DamagedLoan {
  readonly interface: string
  readonly path: string
}

export interface JournalContent {
  readonly loans: readonly JournaledLoan[]
  readonly damaged: readonly DamagedLoan[]
}

const EXTENSION = '.json'

function interfaceOf(fileName: string): string {
  const escaped = fileName.slice(0, -EXTENSION.length)
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

function parsed(bytes: Uint8Array, name: string): JournaledLoan | null {
  try {
    const loan = loanSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return loan.interface === name ? loan : null
  } catch {
    return null
  }
}

/**
 * The addresses that were lent and not yet taken back, on disk before they are set: a file for each interface, so that two programs never write the
 * same one. They hold facts and no commands: nobody's file makes this tool run something.
 */
export class LoanJournal {
  readonly #folder: string
  readonly #fileSystem: FileSystem

  constructor(folder: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = folder
    this.#fileSystem = fileSystem
  }

  /** All loans, also of other programs. Throws AppError folder-unusable. */
  async read(): Promise<JournalContent> {
    return this.#guarded(async () => {
      const names = await this.#fileSystem.readdir(this.#folder).catch((thrown: unknown) => {
        if (codeOf(thrown) === 'ENOENT') return []
        throw thrown
      })
      const loans: JournaledLoan[] = []
      const damaged: DamagedLoan[] = []
      for (const fileName of names.filter(each => each.endsWith(EXTENSION)).sort()) {
        const path = join(this.#folder, fileName)
        const bytes = await readIfThere(this.#fileSystem, path)
        // Another program took its address back just now.
        if (bytes === null) continue
        const name = interfaceOf(fileName)
        const loan = parsed(bytes, name)
        if (loan) loans.push(loan)
        else damaged.push({ interface: name, path })
      }
      return { loans, damaged }
    })
  }

  /** Keeps a loan of an interface that has none. Throws AppError already-lent, where another program was quicker, and folder-unusable. */
  async add(loan: JournaledLoan): Promise<void> {
    await this.#guarded(async () => {
      await this.#fileSystem.mkdir(this.#folder)
      const bytes = Buffer.from(`${JSON.stringify(loan, null, 2)}\n`)
      await writeNewFile(this.#fileSystem, this.#pathOf(loan.interface), bytes).catch((thrown: unknown) => {
        if (codeOf(thrown) !== 'EEXIST') throw thrown
        throw new AppError({ code: 'already-lent', data: { interface: loan.interface } }, thrown)
      })
      await syncFolder(this.#fileSystem, this.#folder, process.platform)
    })
  }

  /** Forgets the loan of an interface, also a damaged one. Throws AppError folder-unusable. */
  async remove(name: string): Promise<void> {
    await this.#guarded(async () => {
      await this.#fileSystem.unlink(this.#pathOf(name)).catch((thrown: unknown) => {
        if (codeOf(thrown) !== 'ENOENT') throw thrown
      })
    })
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${escapeFileName(name)}${EXTENSION}`)
  }

  async #guarded<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      throw new AppError({ code: 'folder-unusable', data: { path: this.#folder, reason: reasonOf(thrown) } }, thrown)
    }
  }
}
