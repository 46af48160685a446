const BITS = 10

function lineBits(bytes: Uint8Array): number[] {
  const bits: number[] = []
  for (const byte of bytes) {
    bits.push(0)
    for (let bit = 0; bit < 8; bit++) bits.push((byte >> bit) & 1)
    bits.push(1)
  }
  return bits
}

/** What a receiver makes of 8N1 bytes when it samples at `ratio` x the sender's speed. Framing errors are passed on, as adapters do. */
export function readAtWrongBaud(bytes: Uint8Array, ratio: number): Buffer {
  const bits = lineBits(bytes)
  const at = (time: number): number => bits[Math.floor(time)] ?? 1
  const step = 1 / ratio
  const out: number[] = []
  let time = 0
  while (time < bits.length) {
    if (at(time) === 1) {
      time = Math.floor(time) + 1
      continue
    }
    let byte = 0
    for (let bit = 0; bit < 8; bit++) byte |= at(time + (1.5 + bit) * step) << bit
    out.push(byte)
    time += (BITS - 0.5) * step
    while (time < bits.length && at(time) === 0) time = Math.floor(time) + 1
  }
  return Buffer.from(out)
}
