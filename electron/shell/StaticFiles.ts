import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** Built files carry a hash in their name, all but the page itself. */
  readonly immutable: boolean
}

async function filesBelow(folder: string, path: string, found: Map<string, string>): Promise<Map<string, string>> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) await filesBelow(file, `${path}${entry.name}/`, found)
    else if (entry.isFile()) found.set(`${path}${entry.name}`, file)
  }
  return found
}

/**
 * The built page as a closed list of names, read once. A request is looked up in the list and never becomes a path, so that
 * no spelling of `..`, no device name, no alternate stream and no symbolic link can lead out of the folder.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, string>

  private constructor(files: ReadonlyMap<string, string>) {
    this.#files = files
  }

  /** Rejects where `folder` cannot be read or holds no index.html. */
  static async of(folder: string): Promise<StaticFiles> {
    const files = await filesBelow(folder, '/', new Map())
    const index = files.get('/index.html')
    if (index === undefined) throw new Error(`${folder} holds no index.html`)
    return new StaticFiles(files.set('/', index))
  }

  /** The file at the URL path `pathname`, or null where the list has none of exactly that name. */
  async read(pathname: string): Promise<StaticFile | null> {
    const file = this.#files.get(pathname)
    if (file === undefined) return null
    const contentType = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
    return { body: new Uint8Array(await readFile(file)), contentType, immutable: pathname.startsWith('/assets/') }
  }
}
