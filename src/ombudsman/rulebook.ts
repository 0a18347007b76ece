import type { Context } from '#complaint/decision.ts'
import { inForce } from '#policy/in-force.ts'
import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { type Code, codeInForce } from './code.ts'

/** Everything that one landlord's complaints are judged by. */
export type Rulebook = {
  /** The editions of its policy, in the order in which they came into force. */
  readonly editions: readonly Policy[]
  readonly codes: readonly Code[]
  /** The calendar of a policy's nation, with its closure days. */
  calendarOf(policy: Policy): Calendar
}

/** The part of a context that follows from a complaint's policy and the day it was received. */
export type RulesInForce = Pick<Context, 'policy' | 'code' | 'calendar'>

/** The rules for a complaint that reaches the landlord on a day, if a policy was in force. */
export function rulesOn(book: Rulebook, received: Day): RulesInForce | undefined {
  const policy = inForce(book.editions, received)
  return policy && rulesUnder(book, policy, received)
}

/** The rules that a recorded complaint stays under, whatever has been adopted since. */
export function rulesFor(
  book: Rulebook,
  complaint: { readonly policy: string; readonly received: Day },
): RulesInForce {
  const policy = book.editions.find((policy) => policy.edition === complaint.policy)
  if (policy === undefined)
    throw new Error(`There is no edition '${complaint.policy}', which a complaint is under`)
  return rulesUnder(book, policy, complaint.received)
}

/** The policy that new complaints come under today; the first edition before any is in force. */
export function policyOn(book: Rulebook, today: Day): Policy {
  const policy = inForce(book.editions, today) ?? book.editions[0]
  if (policy === undefined) throw new Error('This landlord has no policy')
  return policy
}

/** The rules of one edition, with the Code that judges a complaint received on a day. */
export function rulesUnder(book: Rulebook, policy: Policy, received: Day): RulesInForce {
  const code = codeInForce(book.codes, received)
  return {
    policy,
    calendar: book.calendarOf(policy),
    ...(code === undefined
      ? {}
      : { code: { edition: code.edition, stages: code.stages, letters: code.letters } }),
  }
}
