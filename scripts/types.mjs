// Checks the types of every part on its own, so that each has only what it may use (no DOM in shared/, no Node in renderer/).
import { commandOf, inProject } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

let failed = false
for (const part of ['shared', 'electron', 'renderer', 'e2e', 'scripts']) {
  const { exitCode } = await runNode(commandOf('typescript', 'tsc'), ['-p', inProject(part)])
  if (exitCode !== 0) failed = true
}
process.exit(failed ? 1 : 0)
