// The terminal program from the sources: builds it when they changed, and runs it. Only its own output goes to stdout.
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { inProject } from './parts/project.mjs'

if (!(await installMissing({ output: 'stderr' }))) process.exit(1)
await ensureBuilt(['electron'])

// npm starts scripts in the project's folder; the person's files are where the person was.
process.chdir(process.env.INIT_CWD ?? process.cwd())
const cli = inProject('dist', 'electron', 'cli.js')
process.argv[1] = cli
await import(pathToFileURL(cli).href)
