import { defineConfig } from 'vitest/config'

const everywhere = '{shared,electron,renderer,scripts,bench}'
const integration = `${everywhere}/**/*.integration.test.ts`

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${everywhere}/**/*.test.{ts,tsx}`],
          exclude: [integration],
          // Read the sources with the packages' own conditions, as Node does.
          environment: 'node',
        },
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          environment: 'node',
          // Real ports, sockets and files, on a machine that may be busy. No test waits for time to pass.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
