import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const lockfileSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) })),
})

describe('the lockfile', () => {
  // npm ci refuses a lockfile that lacks one of them, on every system. npm install leaves out those that the registry in use
  // does not have.
  it('names the binaries of every system', () => {
    const { packages } = lockfileSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies))
    const missing = wanted.filter(name => !Object.keys(packages).some(path => path.endsWith(`node_modules/${name}`)))
    expect(wanted.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })
})
