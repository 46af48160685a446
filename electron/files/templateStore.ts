import { extname, join, sep } from 'node:path'
import type { TemplateSummary } from '../../shared/contract/templates.ts'
import { AppError, type ErrorInfo, errorInfoOf } from '../../shared/errors.ts'
import { secretsInClear } from '../../shared/templates/proposeVariables.ts'
import { formatOfName, MAX_TEMPLATE_BYTES, type StationFileFormat } from '../../shared/templates/stationFile.ts'
import { parseTemplate } from '../../shared/templates/template.ts'
import { fileNamePart, textOfFileNamePart } from './fileNamePart.ts'
import { fileStamp } from './fileStamp.ts'
import { codeOf, type FileSystem, nodeFileSystem, reasonOf } from './fileSystem.ts'
import { safeSave } from './safeSave.ts'

const NAME = /^(?!\.)[A-Za-z0-9._%~-]+\.(?:json|xml)$/
/** Templates that were removed or replaced, so that none is lost. */
const REMOVED = 'removed'

export interface StoredTemplate {
  readonly name: string
  readonly format: StationFileFormat
  readonly bytes: Uint8Array
}

/** The templates on this laptop: a folder of files, each named after what the person called it. */
export class TemplateStore {
  readonly #folder: string
  readonly #fileSystem: FileSystem

  constructor(folder: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = folder
    this.#fileSystem = fileSystem
  }

  /** All of them by name; those that cannot be read with the reason. Throws AppError file-unreadable where the folder cannot be read. */
  async list(): Promise<TemplateSummary[]> {
    const summaries = await Promise.all((await this.#ids()).map(id => this.#summary(id)))
    return summaries.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  }

  /** A template as it was saved. `id` may come from anywhere. Throws AppError template-not-found, file-unreadable, file-too-large. */
  async read(id: string): Promise<StoredTemplate> {
    const path = await this.#pathOf(id)
    try {
      const size = await this.#fileSystem.size(path)
      if (size > MAX_TEMPLATE_BYTES)
        throw new AppError({ code: 'file-too-large', data: { size, limit: MAX_TEMPLATE_BYTES } })
      return { name: nameOf(id), format: formatOfName(id), bytes: await this.#fileSystem.readFile(path) }
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      throw new AppError({ code: 'file-unreadable', data: { path, reason: reasonOf(thrown) } }, thrown)
    }
  }

  /**
   * Keeps a template under its name. One that is replaced stays in the folder `removed`. Throws AppError template-exists, template-secrets,
   * folder-unusable and what the file is refused with.
   */
  async save({ name, format, bytes }: StoredTemplate, replace: boolean): Promise<TemplateSummary> {
    const places = secretsInClear(parseTemplate(format, bytes).file)
    if (places.length > 0) throw new AppError({ code: 'template-secrets', data: { places } })
    const wanted = `${fileNamePart(name)}.${format}`
    // File systems differ in whether case tells two names apart; a person does not mean two.
    const there = (await this.#ids()).find(id => id.toLowerCase() === wanted.toLowerCase())
    if (there !== undefined && !replace) throw new AppError({ code: 'template-exists', data: { name } })
    const id = there ?? wanted
    await safeSave(join(this.#folder, id), bytes, {
      fileSystem: this.#fileSystem,
      parse: written => parseTemplate(format, written),
      keepOldIn: join(this.#folder, REMOVED),
    })
    return this.#summary(id)
  }

  /** Puts a template aside. Throws AppError template-not-found, folder-unusable. */
  async remove(id: string): Promise<void> {
    const path = await this.#pathOf(id)
    const folder = join(this.#folder, REMOVED)
    const extension = extname(id)
    const aside = join(folder, `${id.slice(0, -extension.length)}.${fileStamp(new Date())}${extension}`)
    try {
      await this.#fileSystem.mkdir(folder)
      await this.#fileSystem.rename(path, aside)
    } catch (thrown) {
      throw new AppError({ code: 'folder-unusable', data: { path: aside, reason: reasonOf(thrown) } }, thrown)
    }
  }

  async #ids(): Promise<string[]> {
    try {
      return (await this.#fileSystem.readdir(this.#folder)).filter(name => NAME.test(name))
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return []
      throw new AppError({ code: 'file-unreadable', data: { path: this.#folder, reason: reasonOf(thrown) } }, thrown)
    }
  }

  /** Only a name that is in the folder, and no link that leads out of it. */
  async #pathOf(id: string): Promise<string> {
    const missing = new AppError({ code: 'template-not-found', data: { name: nameOf(id) } })
    if (!(await this.#ids()).includes(id)) throw missing
    try {
      const root = await this.#fileSystem.realpath(this.#folder)
      const path = await this.#fileSystem.realpath(join(this.#folder, id))
      if (!path.startsWith(root + sep)) throw missing
      return path
    } catch (thrown) {
      if (thrown === missing || codeOf(thrown) === 'ENOENT') throw missing
      throw new AppError({ code: 'file-unreadable', data: { path: id, reason: reasonOf(thrown) } }, thrown)
    }
  }

  async #summary(id: string): Promise<TemplateSummary> {
    const base = { id, name: nameOf(id), format: formatOfName(id) }
    const failed = (error: ErrorInfo): TemplateSummary => ({ ...base, variables: [], error })
    try {
      const { format, bytes } = await this.read(id)
      return { ...base, variables: parseTemplate(format, bytes).variables.map(({ name }) => name), error: null }
    } catch (thrown) {
      return failed(errorInfoOf(thrown))
    }
  }
}

function nameOf(id: string): string {
  return textOfFileNamePart(id.replace(/\.(?:json|xml)$/, ''))
}
