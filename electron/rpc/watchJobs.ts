import { createRouterClient } from '@orpc/server'
import type { Job } from '../../shared/job.ts'
import type { BackendRouter } from './backendRouter.ts'

/** Every snapshot of the jobs, for a shell that runs in the backend's own process. */
export async function watchJobs(router: BackendRouter): Promise<AsyncIterable<readonly Job[]>> {
  return createRouterClient(router).jobs.watch()
}
