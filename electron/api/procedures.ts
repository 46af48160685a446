import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { errorInfoOf } from '../../shared/errors.ts'

/** The contract with every thrown error turned into its one typed refusal. Defects of ours are reported through `onDefect` too. */
export function procedures(onDefect: (thrown: unknown) => void) {
  return implement(contract).use(async ({ next, errors }) => {
    try {
      return await next()
    } catch (thrown) {
      const error = errorInfoOf(thrown)
      if (error.code === 'internal') onDefect(thrown)
      throw errors.REFUSED({ data: { error } })
    }
  })
}
export type Procedures = ReturnType<typeof procedures>
