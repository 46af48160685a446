/** The controller families an image name can say (ECClite guide, section 2; the names are those of the vendor's files). */
export type ControllerFamily = 'EVC4' | 'EVC5' | 'ECC'

/**
 * The family a hardware text stands for: `EVC4` (a file name), `420` and `4.x` (the firmware line `HW420FW32R10`), `04HW20` (the loader of the
 * 4.20 boards). null where it is not known: no EVC5 or ECC log is public, so that only a leading 5 is taken for EVC5.
 */
export function controllerFamily(hardware: string): ControllerFamily | null {
  const text = hardware.toUpperCase().replace(/^HW/, '')
  if (text === 'EVC4' || text === 'EVC5' || text === 'ECC') return text
  if (/^(?:4(?:[.X\d]|$)|04HW)/.test(text)) return 'EVC4'
  if (/^5(?:[.X\d]|$)/.test(text)) return 'EVC5'
  return null
}
