import type { Command } from './NetworkSystem.ts'

/** A command as a person would type it: what holds blanks or is empty stands in quotes. For eyes only; commands are run without a shell. */
export function commandLine({ program, parameters }: Command): string {
  const quoted = (text: string): string =>
    /^[\w.:/=+-]+$/.test(text) ? text : text.replace(/^([\w-]+=)?(.*)$/s, '$1"$2"')
  return [program, ...parameters.map(quoted)].join(' ')
}
