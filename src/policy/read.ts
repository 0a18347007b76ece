import { disagreements } from './agreement.ts'
import { camelKeys } from './kebab.ts'
import type { Policy } from './policy.ts'
import { FileProblems, type Problem } from './problems.ts'
import { readFile } from './read-file.ts'
import { policySchema } from './schema.ts'

/** A file by its name and text. */
export type File = { readonly name: string; readonly text: string }

export type ReadPolicy = { readonly policy: Policy } | { readonly problems: readonly Problem[] }

/** The policies that the program was to run on cannot be used. */
export class PolicyProblems extends FileProblems {
  constructor(problems: readonly Problem[]) {
    super(problems.length === 1 ? 'The policy' : 'The policies', problems)
  }
}

/** A landlord's policy from the text of its file, or every mistake in it. */
export function readPolicy(text: string, fileName: string): ReadPolicy {
  const read = readFile(text, fileName, { schema: policySchema, check: disagreements })
  return 'problems' in read ? read : { policy: camelKeys(read.value) }
}

/** All policies, or one error that lists every mistake in all their files. */
export function readPolicies(files: readonly File[]): readonly Policy[] {
  const read = files.map(({ name, text }) => ({ name, ...readPolicy(text, name) }))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  const policies = read.flatMap((one) =>
    'policy' in one ? [{ file: one.name, policy: one.policy }] : [],
  )
  const twice = policies.flatMap(({ file, policy }, index): readonly Problem[] => {
    const same = policies.slice(0, index).find((other) => isSameEdition(other.policy, policy))
    const problem = `is the policy of ${policy.landlord} from ${policy.inForceFrom}, and so is ${same?.file}`
    return same === undefined ? [] : [{ file, line: 1, path: '', problem }]
  })
  if (problems.length + twice.length > 0) throw new PolicyProblems([...problems, ...twice])
  return policies.map(({ policy }) => policy)
}

function isSameEdition(one: Policy, other: Policy): boolean {
  return (
    one.landlord === other.landlord &&
    (one.inForceFrom === other.inForceFrom || one.edition === other.edition)
  )
}
