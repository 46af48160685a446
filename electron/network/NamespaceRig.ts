import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const run = promisify(execFile)

/** Whether this system lets the tests have networks of their own: Linux, as root, with the tools of util-linux and iproute2. */
export async function canHaveNamespaces(): Promise<boolean> {
  return (
    process.platform === 'linux' &&
    run('unshare', ['--net', 'ip', 'link']).then(
      () => true,
      () => false,
    )
  )
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve)
    child.once('exit', code => reject(new Error(`it ended with ${code} before it said anything`)))
  })
}

/** A network of its own: a process holds it, others enter it. */
class Namespace {
  readonly #holder: ChildProcess
  readonly #children: ChildProcess[] = []

  private constructor(holder: ChildProcess) {
    this.#holder = holder
  }

  static async open(): Promise<Namespace> {
    const script = 'ip link set lo up && echo ready && exec sleep infinity'
    const holder = spawn('unshare', ['--net', 'sh', '-c', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await firstLine(holder)
    return new Namespace(holder)
  }

  get pid(): number {
    return this.#holder.pid ?? 0
  }

  /** Runs a command inside, to its end. */
  async run(program: string, ...parameters: string[]): Promise<string> {
    return (await run('nsenter', ['--target', `${this.pid}`, '--net', program, ...parameters])).stdout
  }

  /** Starts Node inside and gives it with the first line it wrote. */
  async start(script: string, ...parameters: string[]): Promise<{ child: ChildProcess; line: string }> {
    const command = ['--target', `${this.pid}`, '--net', process.execPath, script, ...parameters]
    const child = spawn('nsenter', command, { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#children.push(child)
    return { child, line: await firstLine(child) }
  }

  close(): void {
    for (const child of [...this.#children, this.#holder]) child.kill('SIGKILL')
  }
}

/** A laptop and a station, each with a network of its own, and a cable between them: `cable0` at the laptop, `plug0` at the station. */
export class CableRig {
  readonly laptop: Namespace
  readonly station: Namespace

  private constructor(laptop: Namespace, station: Namespace) {
    this.laptop = laptop
    this.station = station
  }

  /** The station has `address` in a /24, and the laptop's end none yet. */
  static async open(address: string): Promise<CableRig> {
    const rig = new CableRig(await Namespace.open(), await Namespace.open())
    const { laptop, station } = rig
    await laptop.run('ip', 'link', 'add', 'cable0', 'type', 'veth', 'peer', 'name', 'plug0', 'netns', `${station.pid}`)
    await laptop.run('ip', 'link', 'set', 'cable0', 'up')
    await station.run('ip', 'address', 'add', `${address}/24`, 'dev', 'plug0')
    await station.run('ip', 'link', 'set', 'plug0', 'up')
    return rig
  }

  close(): void {
    this.laptop.close()
    this.station.close()
  }
}

/** Bundles a few lines of TypeScript, which import from `folder`, for Node to run. */
export async function bundleScript(contents: string, folder: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['serialport'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
    logLevel: 'error',
  })
}
