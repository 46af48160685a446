// Checks who imports whom (.dependency-cruiser.mjs).
import { commandOf } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

const args = ['--config', '.dependency-cruiser.mjs', 'shared', 'electron', 'renderer']
process.exit((await runNode(commandOf('dependency-cruiser', 'depcruise'), args)).exitCode)
