import type { Complaint } from '#complaint/complaint.ts'
import { holds } from '#complaint/roles.ts'
import type { LetterPart, LetterPartName, LetterRule } from '#policy/policy.ts'
import type { LetterFacts } from './facts.ts'

/** Something that a letter must say, with every clause and provision that asks for it. */
export type Mandate = { readonly part: LetterPartName; readonly cite: string }

/**
 * What a letter must say: by the landlord's policy, and by the edition of the Code that judges the complaint, where it
 * covers whoever complains. Each part once, the policy's clauses before the Code's.
 */
export function mandateOf(facts: LetterFacts): readonly Mandate[] {
  const known = KNOWN.get(facts) ?? workedOut(facts)
  KNOWN.set(facts, known)
  return known
}

/** Many parts of a letter ask what it must say. Facts never change. */
const KNOWN = new WeakMap<LetterFacts, readonly Mandate[]>()

function workedOut(facts: LetterFacts): readonly Mandate[] {
  const asked = [...byStage(facts), ...byKind(facts), ...(SENSE[facts.kind] ?? [])].filter(
    ({ part }) =>
      (part !== 'discretion' || asksDiscretion(facts)) && (part !== 'review-day' || isOn(facts)),
  )
  const parts = [...new Set(asked.map(({ part }) => part))]
  return parts.map((part) => {
    const all = asked.filter((one) => one.part === part)
    // What a letter needs to make sense is cited only where nobody else asks for it.
    const others = all.filter((one) => 'source' in one)
    const cites = (others.length === 0 ? all : others).flatMap(({ cite }) => cite.split(', '))
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

/** What a letter is pointless without, also where neither policy nor Code says so. */
const SENSE: Partial<Readonly<Record<LetterFacts['kind'], readonly Mandate[]>>> = {
  clarification: [{ part: 'unclear-asked', cite: 'Code 2024 5.6' }],
  extension: [
    { part: 'reasons', cite: 'Code 2024 6.4' },
    { part: 'when-to-expect-response', cite: 'Code 2024 6.4' },
  ],
  update: [{ part: 'what-happens-next', cite: 'Code 2024 5.9' }],
  'comment-invitation': [
    { part: 'findings', cite: 'Code 2024 5.8' },
    { part: 'comment-window', cite: 'Code 2024 5.8' },
  ],
  refusal: [
    { part: 'decision', cite: 'Code 2024 2.4' },
    { part: 'reasons', cite: 'Code 2024 2.4' },
  ],
  'escalation-refusal': [
    { part: 'decision', cite: 'Code 2024 5.11' },
    { part: 'reasons', cite: 'Code 2024 5.11' },
  ],
  'early-resolution': [
    { part: 'definition', cite: 'Code 2024 5.2' },
    { part: 'remedy', cite: 'Code 2024 5.2' },
    { part: 'comment-window', cite: 'Code 2024 5.2' },
  ],
  closure: [{ part: 'reasons', cite: 'Code 2024 5.12' }],
  restriction: [
    { part: 'restriction', cite: 'Code 2024 5.14' },
    { part: 'reasons', cite: 'Code 2024 5.14' },
    { part: 'review-day', cite: 'Code 2024 5.14' },
  ],
  meeting: [
    { part: 'meeting', cite: 'Code 2024 3.6' },
    { part: 'accompanied', cite: 'Code 2024 3.6' },
  ],
  'new-date': [{ part: 'when-to-expect-response', cite: 'Code 2024 6.3' }],
}

/** Discretion is explained only where it was considered. */
function asksDiscretion(facts: LetterFacts): boolean {
  if (facts.kind !== 'refusal' && facts.kind !== 'escalation-refusal') return false
  const { said, rules } = facts
  return rules.policy.exclusionGrounds.some(
    ({ id, asks }) => id === said.ground && asks.includes('discretion'),
  )
}

/** A restriction that was lifted is not looked at again. */
const isOn = (facts: LetterFacts): boolean =>
  facts.kind !== 'restriction' || facts.said.outcome !== 'lifted'
