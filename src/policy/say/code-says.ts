import type { Policy } from '../policy.ts'
import { type Block, list, paragraph, upperFirst } from './document.ts'

/** Something that the Code promises to residents, whether or not their landlord's policy says it, too. */
export type CodeRule = {
  /** The provisions that say it, such as `2024 1.3`. A clause that answers one makes it the landlord's own promise. */
  readonly in: readonly string[]
  /** A clause without capital and full stop: it also goes on from “The Ombudsman’s Code says”. */
  readonly says: string
}

/**
 * Rules in their places: those that the policy has as the landlord's own, the others as the Code's. Where the Code
 * covers none of the people whom a policy is for, it has no say.
 */
export function codeSays(policy: Policy, rules: readonly CodeRule[]): readonly Block[] {
  const own = rules.filter((rule) => isInPolicy(policy, rule))
  const others = coversAnyone(policy) ? rules.filter((rule) => !own.includes(rule)) : []
  const [first] = others
  return [
    ...inPairs(own.map(({ says }) => `${upperFirst(says)}.`)).flatMap((pair) => paragraph(...pair)),
    ...(others.length === 1 && first !== undefined
      ? paragraph(`The Ombudsman’s Code says ${first.says}.`)
      : list(
          'The Ombudsman’s Code says:',
          others.map(({ says }) => says),
        )),
  ]
}

export const coversAnyone = ({ complainantTypes }: Policy) =>
  complainantTypes.some(({ codeApplies }) => codeApplies)

function isInPolicy({ clauses }: Policy, rule: CodeRule): boolean {
  const named = ({ edition, number }: { edition: string; number: string }) =>
    rule.in.includes(`${edition} ${number}`)
  return (
    clauses.some(({ answers }) => answers.some(named)) &&
    !clauses.some(({ fallsShort }) => fallsShort.some(({ of }) => named(of)))
  )
}

/** Two sentences are enough for a paragraph. */
const inPairs = (sentences: readonly string[]) =>
  sentences.flatMap((_, index) => (index % 2 === 0 ? [sentences.slice(index, index + 2)] : []))
