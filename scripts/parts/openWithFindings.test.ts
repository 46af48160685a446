import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWithFindings } from './openWithFindings.mjs'
import { inProject } from './project.mjs'

const INSTALLER = readFileSync(inProject('resources', 'installer', 'openWith.nsh'), 'utf8')
const MAC = { fileAssociations: [{ ext: ['xml', 'bin'], role: 'Viewer', rank: 'Alternate' }] }

const wrongIn = (options: object, installer = INSTALLER) =>
  openWithFindings({ mac: MAC, ...options }, installer)[0]?.wrong

describe('the check of what the installed app opens', () => {
  it('finds nothing where it is one of several that can', () => {
    expect(wrongIn({})).toBeNull()
  })

  it.each([
    [{ fileAssociations: { ext: 'xml' } }, '.xml is taken over'],
    [{ win: { fileAssociations: [{ ext: 'json' }] } }, '.json is taken over'],
    [{ linux: { mimeTypes: ['application/xml'] } }, 'application/xml is taken over on Linux'],
    [{ mac: { fileAssociations: [{ ext: ['xml', 'bin'] }] } }, '.xml,bin is not just an alternative on macOS'],
    [{ mac: { fileAssociations: [{ ...MAC.fileAssociations[0], ext: 'xml' }] } }, 'macOS offers it for xml'],
  ])('finds %j', (options, wrong) => {
    expect(wrongIn(options)).toBe(wrong)
  })

  it('finds an installer that takes a kind over, and one that offers nothing', () => {
    const greedy = `${INSTALLER}\n  WriteRegStr SHELL_CONTEXT "Software\\Classes\\.bin" "" "Chargewright.File"\n`
    expect(wrongIn({}, greedy)).toBe('.bin is taken over on Windows')
    expect(wrongIn({}, '')).toBe('Windows offers it for ')
  })
})
