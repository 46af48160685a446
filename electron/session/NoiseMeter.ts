/** So many bytes are looked at before anything is said. */
const ENOUGH = 96
/** A log in UTF-8 has hardly any such byte; a line at the wrong speed is full of them. */
const NOISY_SHARE = 0.25

/** Tells a line at the wrong speed from a log: the share of bytes that are no printable text among the last few hundred. */
export class NoiseMeter {
  #odd = 0
  #seen = 0

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      this.#seen++
      if (byte >= 0x7f || (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) this.#odd++
    }
    if (this.#seen > ENOUGH * 4) {
      this.#odd /= 2
      this.#seen /= 2
    }
  }

  get noisy(): boolean {
    return this.#seen >= ENOUGH && this.#odd / this.#seen > NOISY_SHARE
  }
}
