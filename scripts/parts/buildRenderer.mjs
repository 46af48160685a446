import { build } from 'vite'
import { inProject } from './project.mjs'

/** Builds dist/renderer. */
export async function buildRenderer() {
  await build({ configFile: inProject('renderer', 'vite.config.ts'), logLevel: 'warn' })
}
