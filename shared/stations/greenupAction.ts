import { z } from 'zod'

/** What is done at a Green'up station's pages. Texts: `errors:webAction.<action>`. */
export const greenupActionSchema = z.enum(['login', 'set-mode', 'recover', 'store', 'set-data', 'status', 'activate'])
export type GreenupAction = z.infer<typeof greenupActionSchema>
