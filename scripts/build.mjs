// Builds dist from scratch.
import { rmSync } from 'node:fs'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { inProject } from './parts/project.mjs'

if (!(await installMissing())) process.exit(1)
rmSync(inProject('dist'), { recursive: true, force: true })
await ensureBuilt(['electron', 'renderer'], { always: true })
