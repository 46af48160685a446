/** What is used of Electron's app. */
export interface AppThatOpensFiles {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown
}

/** The file the program was given last. It waits for the backend, which may take it any time later. */
export class GivenFile {
  #path: string | null
  #take: ((path: string) => void) | null = null

  /** @param path the file of the command line, absolute, or null */
  constructor(path: string | null) {
    this.#path = path
  }

  get path(): string | null {
    return this.#path
  }

  /** macOS gives files by an event, the first one before the app is ready. */
  listenTo(app: AppThatOpensFiles): void {
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.give(path)
    })
  }

  give(path: string): void {
    this.#path = path
    this.#take?.(path)
  }

  /** Passes on the file that waits, and each one that is given from now on. */
  passTo(take: (path: string) => void): void {
    this.#take = take
    if (this.#path !== null) take(this.#path)
  }
}
