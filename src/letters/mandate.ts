import { holds } from '#complaint/access.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { LetterPart, LetterPartName, LetterRule } from '#policy/policy.ts'
import type { LetterFacts } from './facts.ts'

/** Something that a letter must say, with every clause and provision that asks for it. */
export type Mandate = { readonly part: LetterPartName; readonly cite: string }

/**
 * What a letter must say: by the landlord's policy, and by the edition of the Code that judges the complaint, where it
 * covers whoever complains. Each part once, the policy's clauses before the Code's.
 */
export function mandateOf(facts: LetterFacts): readonly Mandate[] {
  const asked = [...byStage(facts), ...byKind(facts)].filter(
    ({ part }) => part !== 'discretion' || asksDiscretion(facts),
  )
  const parts = [...new Set(asked.map(({ part }) => part))]
  return parts.map((part) => {
    const cites = asked.filter((one) => one.part === part).flatMap(({ cite }) => cite.split(', '))
    return { part, cite: [...new Set(cites)].join(', ') }
  })
}

/** Whether a letter must say something. */
export const isAsked = (facts: LetterFacts, part: LetterPartName): boolean =>
  mandateOf(facts).some((one) => one.part === part)

/** What the policy's stage says of its acknowledgement and response. */
function byStage(facts: LetterFacts): readonly LetterPart[] {
  const { kind, stage, rules } = facts
  const { acknowledgement, response } = rules.policy.stages[stage]
  const parts = kind === 'acknowledgement' ? acknowledgement : kind === 'response' ? response : []
  return parts.filter((part) => isFor(part, facts))
}

/** What policy and Code say of letters by their kinds. */
function byKind(facts: LetterFacts): readonly LetterRule[] {
  const { kind, stage, rules, complaint } = facts
  const ofCode = complaint.code === undefined ? [] : (rules.code?.letters ?? [])
  return [...(rules.policy.letters ?? []), ...ofCode].filter(
    (rule) =>
      rule.in.includes(kind) &&
      (rule.stage === undefined || rule.stage === stage) &&
      isFor(rule, facts),
  )
}

function isFor({ when }: LetterPart, facts: LetterFacts): boolean {
  const { rules, complaint, aboutRoles } = facts
  return when === undefined || holds(when, rules.policy, graded(facts, complaint), aboutRoles)
}

/** An acknowledgement can go out with the grading of the same act. */
function graded(facts: LetterFacts, complaint: Complaint): Complaint {
  if (facts.kind !== 'acknowledgement' || facts.said.grading === undefined) return complaint
  return { ...complaint, grading: facts.said.grading }
}

/** Discretion is explained only where it was considered. */
function asksDiscretion(facts: LetterFacts): boolean {
  if (facts.kind !== 'refusal' && facts.kind !== 'escalation-refusal') return false
  const { said, rules } = facts
  return rules.policy.exclusionGrounds.some(
    ({ id, asks }) => id === said.ground && asks.includes('discretion'),
  )
}
