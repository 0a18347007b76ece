import type { Context } from '#complaint/decision.ts'
import { inForce } from '#policy/in-force.ts'
import type { Policy, Stage, StageClocks } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { type Code, codeInForce } from './code.ts'

/** Everything that complaints are judged by: landlords' policies by edition, the Codes, the calendars. */
export type Rulebook = {
  readonly policies: readonly Policy[]
  readonly codes: readonly Code[]
  /** The calendar of a policy's nation, with its closure days. */
  calendarOf(policy: Policy): Calendar
}

/** The part of a context that follows from a complaint's policy and the day it was received. */
export type RulesInForce = Pick<Context, 'policy' | 'code' | 'calendar'>

/** The rules for a complaint that reaches a landlord on a day, if a policy of theirs was in force. */
export function rulesOn(book: Rulebook, landlord: string, received: Day): RulesInForce | undefined {
  const policy = inForce(editionsOf(book, landlord), received)
  return policy && withCode(book, policy, received)
}

/** The rules that a recorded complaint stays under, whatever has been adopted since. */
export function rulesFor(
  book: Rulebook,
  landlord: string,
  complaint: { policy: string; received: Day },
): RulesInForce {
  const policy = editionsOf(book, landlord).find((policy) => policy.edition === complaint.policy)
  if (policy === undefined)
    throw new Error(
      `The policies hold no edition '${complaint.policy}' of ${landlord}, which a complaint is under`,
    )
  return withCode(book, policy, complaint.received)
}

/** The policy that new complaints come under today; the first edition before any is in force. */
export function policyOn(book: Rulebook, landlord: string, today: Day): Policy {
  const editions = editionsOf(book, landlord)
  const policy = inForce(editions, today) ?? editions[0]
  if (policy === undefined) throw new Error(`There is no policy of ${landlord}`)
  return policy
}

function withCode(book: Rulebook, policy: Policy, received: Day): RulesInForce {
  const code = codeInForce(book.codes, received)
  const stages: Readonly<Record<Stage, StageClocks>> | undefined = code?.stages
  return {
    policy,
    calendar: book.calendarOf(policy),
    ...(code === undefined || stages === undefined
      ? {}
      : { code: { edition: code.edition, stages } }),
  }
}

const editionsOf = (book: Rulebook, landlord: string) =>
  book.policies
    .filter((policy) => policy.landlord === landlord)
    .sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
