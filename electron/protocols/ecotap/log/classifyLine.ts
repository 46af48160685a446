import type { LogTopic } from '../../../../shared/log/logLine.ts'
import { lineBody } from './lineBody.ts'
import { topics } from './topics.ts'

/** Who a line that came over the wire is from, and what it is about. Lines nobody has described are the controller's, topic 'other'. */
export function classifyLine(line: string): { source: 'controller' | 'flash'; topic: LogTopic } {
  const body = lineBody(line)
  const topic = topics.find(([, pattern]) => pattern.test(body))?.[0] ?? 'other'
  return { source: topic === 'flash' ? 'flash' : 'controller', topic }
}
