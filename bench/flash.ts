import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../electron/backend.ts'
import { attachController } from '../electron/links/attachController.ts'
import { openPty } from '../electron/links/pty.ts'
import { ECC_SIM_1 } from '../electron/protocols/ecotap/dialect.ts'
import { SimulatedController } from '../electron/protocols/ecotap/simulator/SimulatedController.ts'
import { sampleImage } from '../electron/protocols/ecotap/simulator/sampleImage.ts'
import { DEFAULT_LINE } from '../shared/contract/ports.ts'
import type { JobOf } from '../shared/job.ts'

const LATENCY_MS = 16
const LINE_BYTES_PER_S = DEFAULT_LINE.baudRate / 10
/** Header, offset, count, CRC; and an answer: what a block costs besides its data. Bytes. */
const BLOCK_OVERHEAD = 20
const ANSWER = 17

/** What stop-and-wait can reach at best: the block, the answer, and the line's delay both ways, in turn. Bytes/s. */
function stopAndWaitCeiling(blockBytes: number): number {
  const seconds = (blockBytes + BLOCK_OVERHEAD + ANSWER) / LINE_BYTES_PER_S + (2 * LATENCY_MS) / 1000
  return blockBytes / seconds
}

/** One flash over serialport, a pseudo terminal and a paced line. Gives the finished job. */
async function flashOnce(window: number): Promise<JobOf<'flash'>> {
  const data = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
  const pty = await openPty()
  const controller = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario: 'ethernet',
    transmit: () => undefined,
    timeFactor: 0.05,
    faults: [],
  })
  const detach = attachController(pty, controller, { line: DEFAULT_LINE, latencyMs: LATENCY_MS })
  const flash = { window, blockBytes: ECC_SIM_1.firmware.defaultBlock }
  const backend = await createBackend({ data, shell: 'terminal', version: '0', locale: 'en', flash })
  const client = createRouterClient(backend.router, { context: {} })
  try {
    await client.station.connect({ path: pty.path, line: DEFAULT_LINE })
    controller.powerOn()
    for await (const station of await client.station.watch())
      if (station?.state === 'identified' && station.identity.firmware) break
    await client.station.acceptUnconfirmed()
    const { name, bytes } = sampleImage()
    const image = await client.firmware.load({ name, file: new Blob([Uint8Array.from(bytes)]) })
    const { jobId } = await client.firmware.flash({ imageId: image.imageId, confirmed: ['release-notes'] })
    for await (const jobs of await client.jobs.watch()) {
      const job = jobs.find(candidate => candidate.id === jobId)
      if (job?.kind === 'flash' && job.progress.state !== 'running') return job
    }
    throw new Error('the flash never ended')
  } finally {
    await backend.close()
    detach()
    await pty.close()
    controller.powerOff()
    await rm(data, { recursive: true, force: true })
  }
}

/** Bytes/s of image over the write phase alone, as the controller confirmed them. */
function goodput(job: JobOf<'flash'>): number {
  const tookMs = job.phases.find(phase => phase.name === 'write')?.tookMs
  if (job.progress.state !== 'done' || !tookMs) throw new Error(`the flash failed: ${JSON.stringify(job.progress)}`)
  return (job.total * 1000) / tookMs
}

function show(what: string, reached: number, peer: number, target: number): boolean {
  const ratio = reached / peer
  const met = ratio >= target
  console.log(
    `${what}: ${Math.round(reached)} of ${Math.round(peer)} B/s = ${ratio.toFixed(4)} (target ${target}) ${met ? 'met' : 'MISSED'}`,
  )
  return met
}

console.log(
  `394,040 bytes over a paced 115200 line, ${LATENCY_MS} ms each way, blocks of ${ECC_SIM_1.firmware.defaultBlock} bytes`,
)
const four = goodput(await flashOnce(4))
const one = goodput(await flashOnce(1))
const met = [
  show('window 4 against the line', four, LINE_BYTES_PER_S, 0.95),
  show('window 1 against the stop-and-wait ceiling', one, stopAndWaitCeiling(ECC_SIM_1.firmware.defaultBlock), 0.97),
]
process.exitCode = met.every(Boolean) ? 0 : 1
