import type { Cited, CodeEdition, Policy } from '#policy/policy.ts'
import type { Code } from '../code.ts'

/** What one look at a policy's settings shows about a provision. */
export type Judgement = {
  readonly finding: 'met' | 'stricter' | 'silent' | 'breach'
  /** The clauses that were looked at. */
  readonly clause?: string
  readonly says?: string
  readonly needs?: string
  /** How it was found, where that isn't plain. */
  readonly explanation?: string
  /**
   * Whether it compares a number of the policy with one of the Code. Such a finding is worded from the file as it
   * is now, so its words go before those that somebody wrote beside the clause.
   */
  readonly measured?: true
}

/** One thing that can be seen from a policy's settings, and the provisions of each edition that it decides. */
export type Check = {
  readonly of: Provisions
  readonly judge: (policy: Policy, code: Code) => readonly Judgement[]
}

export type Provisions = Readonly<Partial<Record<CodeEdition, readonly string[]>>>

/** The policy's own clauses among those that values cite; what the Code fills is not among them. */
export function ownClauses(...values: readonly { readonly cite: string }[]): readonly string[] {
  const cited = values.flatMap(({ cite }) => cite.split(', '))
  return [...new Set(cited.filter((one) => !one.startsWith('Code ')))]
}

/** `clause` of a judgement, if there is one. */
export function clause(...values: readonly { readonly cite: string }[]): { clause?: string } {
  const own = ownClauses(...values)
  return own.length === 0 ? {} : { clause: own.join(', ') }
}

/** Whether a value is the policy's own, and not filled from the Code or chosen where both are silent. */
export const isOwn = (value: Cited): boolean => value.source === 'policy'

/** Whether the Code fills a part of a value that the policy begins. */
export const isFilled = (value: Cited): boolean =>
  value.cite.split(', ').some((one) => one.startsWith('Code '))

/** Values that are the policy's own in full. */
export const isWhole = (value: Cited): boolean => isOwn(value) && !isFilled(value)

/** `a`, `a and b`, `a, b and c` */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
