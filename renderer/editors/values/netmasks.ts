import { isNetmask, printIpv4 } from '../../../shared/dictionary/grammars/ipv4.ts'

/** Every netmask a station can have, the smallest subnet first, with the addresses that devices can have in it. */
export const netmasks: readonly { readonly mask: string; readonly prefix: number; readonly hosts: number }[] =
  Array.from({ length: 32 }, (_, index) => 32 - index).flatMap(prefix => {
    const bits = (0xffffffff << (32 - prefix)) >>> 0
    return isNetmask(bits) ? [{ mask: printIpv4(bits), prefix, hosts: 2 ** (32 - prefix) - 2 }] : []
  })
