import { performance } from 'node:perf_hooks'
import { ImageTransfer, type TransferProgress } from '../../firmware/ImageTransfer.ts'
import { RateMeter } from '../../firmware/RateMeter.ts'
import type { FlashContext } from './FlashContext.ts'
import { ProgBlockChannel } from './ProgBlockChannel.ts'
import type { Granted } from './Programmer.ts'

/** Bits on the line for a byte: start, eight, stop. */
const BITS_PER_BYTE = 10

/** Sends the image from where the loader wants it; progress is what it confirmed. Throws what ImageTransfer throws. */
export async function writeImage({ station, image, job, journal }: FlashContext, granted: Granted): Promise<void> {
  const { driver } = station.controller.dialect
  const { window, blockBytes, from } = granted
  const total = image.bytes.length
  const blocks = Math.ceil((total - from) / blockBytes)
  const meter = new RateMeter(total, from, performance.now())
  const { serial } = job.get()
  job.update({ window, blockBytes, blocks, acknowledged: from })
  const limits = {
    window,
    blockBytes,
    timeoutMs: driver.progBlock.timeoutMs,
    msPerByte: (BITS_PER_BYTE * 1000) / station.now.link.line.baudRate,
    resendsPerBlock: driver.progBlock.resendsPerBlock,
    resendsPerImage: Math.max(driver.progBlock.resendsPerImage, Math.ceil(blocks * driver.progBlock.resendShare)),
    stallMs: driver.progBlock.stallMs,
  }
  const onProgress = ({ confirmed, blocksSent, blocksResent }: TransferProgress): void => {
    meter.add(confirmed, performance.now())
    job.update({ acknowledged: confirmed, blocksSent, blocksResent, ...meter.read() })
    journal.progress(serial, confirmed)
  }
  const channel = new ProgBlockChannel(station.exchange, station.controller)
  await new ImageTransfer(image.bytes, from, channel, limits, onProgress).run(job.signal)
  station.tell('flash', `${total} bytes confirmed`)
}
