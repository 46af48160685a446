import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { commandLine } from './commandLine.ts'
import type { Command } from './NetworkSystem.ts'

/** What a command wrote as JSON, if it has the shape it should have. Throws AppError system-command-failed where it has not. */
export function parseAnswer<Value>(command: Command, schema: z.ZodType<Value>, text: string): Value {
  try {
    return schema.parse(JSON.parse(text))
  } catch (thrown) {
    const reason = text.trim().replace(/\s+/g, ' ').slice(0, 200) || '∅'
    throw new AppError({ code: 'system-command-failed', data: { command: commandLine(command), reason } }, thrown)
  }
}
